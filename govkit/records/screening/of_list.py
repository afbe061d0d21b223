"""The questions of the regulator's list of processing that is likely to result in a high risk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.questions.asking import talked_about, told_by_notice_alone
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import FAMILIES_ARE_MARKED, LIST_IS_SENT, covered_by
from govkit.records.said import said
from govkit.records.screening.answer import Ground, ScreeningAnswer, cannot_tell, no, yes
from govkit.records.screening.of_law import NO_AUTOMATION, automation
from govkit.records.screening.seen import (
    children,
    flows_about_people,
    items_about_people,
    perhaps_sensitive,
    sensitive,
)
from govkit.wording.say import listing

NOTHING_ABOUT_PEOPLE = Ground("No flow carries data about people.", "flows")
SEARCH = (LIST_IS_SENT, FAMILIES_ARE_MARKED)


def access_to_services(partnership: Partnership) -> ScreeningAnswer:
    """Whether sensitive data or a computer helps to decide who gets help: it does where families are found by their health."""
    found_by = tuple(_found_by(partnership))
    if found_by:
        return yes(found_by)
    doubts = (*automation(partnership), *sensitive(partnership))
    doubts = doubts or tuple(perhaps_sensitive(partnership))
    return cannot_tell(doubts or (NO_AUTOMATION,))


def _found_by(partnership: Partnership) -> Iterator[Ground]:
    for name, flow, items in flows_about_people(partnership):
        if flow.step in SEARCH and any(item.is_sensitive for item in items.values()):
            what = listing([said(item.name) for item in items.values() if item.is_sensitive])
            yield Ground(
                f"“{what}” is sent to find the families who are offered help (step {flow.step}).", f"flows.{name}.step"
            )


def data_matching(partnership: Partnership) -> ScreeningAnswer:
    """Whether a list is compared with records, or somebody gets data from several others."""
    shown = (*_compared(partnership), *_several_sources(partnership))
    if shown:
        return yes(shown)
    doubts = tuple(_own_and_received(partnership))
    return (
        cannot_tell(doubts)
        if doubts
        else no(Ground("Nobody gets data about people from more than one other.", "flows"))
    )


def _compared(partnership: Partnership) -> Iterator[Ground]:
    for name, flow, _ in flows_about_people(partnership):
        if flow.step in SEARCH:
            yield Ground(
                f"“{said(flow.name)}” helps to find families (step {flow.step}), for which records are compared.",
                f"flows.{name}.step",
            )


def _several_sources(partnership: Partnership) -> Iterator[Ground]:
    """Each source of whoever gets data from several others; their answers to a letter are nothing to match."""
    for taker, sources in _sources(partnership).items():
        if len(sources) > 1:
            who = said(partnership.partners[taker].name)
            yield from (Ground(f"{who} gets data from {source}.", path) for source, path in sources.items())


def _sources(partnership: Partnership) -> dict[str, dict[str, str]]:
    """For each partner that gets data, the names of those that it gets it from, by where the file says so."""
    sources: dict[str, dict[str, str]] = defaultdict(dict)
    for name, flow, items in flows_about_people(partnership):
        for taker, sender in product(settled(flow.to), settled(flow.from_)):
            if sender != taker and not _is_answers(partnership, items):
                sources[taker].setdefault(said(partnership.partners[sender].name), f"flows.{name}")
    for name, request in parts(partnership.requests):
        if not is_unsettled(request.asked_by):
            sources[request.asked_by].setdefault(said(request.asked_of.name), f"requests.{name}")
    return sources


def _own_and_received(partnership: Partnership) -> Iterator[Ground]:
    """Who holds an item of the file and gets another, so that it could lay the two side by side."""
    for name, flow, items in flows_about_people(partnership):
        for taker in settled(flow.to):
            own = [
                said(item.name)
                for key, item in items_about_people(partnership).items()
                if taker in item.held_by and key not in items
            ]
            if own:
                who = said(partnership.partners[taker].name)
                yield Ground(f"{who} holds {listing(own)}, and gets “{said(flow.name)}”.", f"flows.{name}.to")
    if any(is_unsettled(flow.carries) for flow in partnership.flows.values()):
        yield Ground(f"What some flows carry is {WORDS}.", "flows")


def invisible_processing(partnership: Partnership) -> ScreeningAnswer:
    """Whether data about people is sent of which no letter tells them. Their own answers to a letter are no news to them."""
    told = {name for _, letter in parts(partnership.letters) for _, name, _ in covered_by(partnership, letter)}
    told |= {name for _, talk in parts(partnership.conversations) for _, name, _ in talked_about(partnership, talk)}
    open_letters = [name for name, letter in partnership.letters.items() if not all_settled(letter.covers)]
    alone = {name for _, name, _ in told_by_notice_alone(partnership)}
    untold = [
        Ground(_untold(partnership, flow, by_notice=name in alone), f"flows.{name}")
        for name, flow, items in flows_about_people(partnership)
        if name not in told and not _is_answers(partnership, items)
    ]
    if untold:
        opened = [Ground(f"What the letter covers is {WORDS}.", f"letters.{name}.covers") for name in open_letters]
        return cannot_tell((*untold, *opened)) if open_letters else yes(untold)
    asked = tuple(
        Ground(
            f"Whether people are told of the request “{said(request.subject)}” before it is made.", f"requests.{name}"
        )
        for name, request in parts(partnership.requests)
    )
    letters = tuple(
        Ground(f"The letter “{said(letter.subject)}” tells people.", f"letters.{name}.covers")
        for name, letter in parts(partnership.letters)
    )
    talks = tuple(
        Ground(f"In “{said(talk.subject)}” people are told in person.", f"conversations.{name}.covers")
        for name, talk in parts(partnership.conversations)
    )
    return cannot_tell(asked) if asked else no(*(*letters, *talks) or (NOTHING_ABOUT_PEOPLE,))


def _untold(partnership: Partnership, flow: Flow, *, by_notice: bool) -> str:
    """That nothing, or a notice alone, tells people of a flow."""
    if by_notice:
        return f"A notice alone tells people of “{said(flow.name)}”."
    by = "No letter and no conversation tells" if partnership.conversations else "No letter tells"
    return f"{by} people of “{said(flow.name)}”."


def _is_answers(partnership: Partnership, items: Mapping[str, object]) -> bool:
    answers = {letter.replies for _, letter in parts(partnership.letters)}
    answers |= {talk.replies for _, talk in parts(partnership.conversations)}
    return bool(items) and items.keys() <= answers


def large_scale_profiling(partnership: Partnership) -> ScreeningAnswer:
    """Whether people are profiled. Whether that is on a large scale only people can judge."""
    return cannot_tell(automation(partnership) or (NO_AUTOMATION,))


def children_and_automation(partnership: Partnership) -> ScreeningAnswer:
    """Whether anything automated concerns children; whether it concerns other vulnerable people the file can't say."""
    automated = automation(partnership)
    if not automated:
        return cannot_tell((NO_AUTOMATION,))
    about = tuple(children(partnership))
    settled_what = automated[0].path.endswith(".what")
    return yes((*automated, *about)) if about and settled_what else cannot_tell((*automated, *about))
