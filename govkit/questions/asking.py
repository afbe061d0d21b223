"""How people are asked or told of each flow: by a letter, in a conversation, by a notice alone; and from which age they answer themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.conversation import Conversation
from govkit.model.facts import Ref
from govkit.model.letter import SpokenTo
from govkit.model.partnership import Nation
from govkit.model.sharing import Flow, Form
from govkit.model.unsettled import Unsettled, is_unsettled
from govkit.questions.settled import parts, placed, settled
from govkit.questions.sharing import covered_by, first_flow, items_of

# Data Protection Act 2018, section 208.
PRESUMED_FROM: Final = 12
# From 16 the law on adults' capacity holds; section 2(5) of the Mental Capacity Act 2005 puts it so.
ADULT_FROM: Final = 16


def asked_in(partnership: Partnership, flow: str) -> tuple[Ref, ...]:
    """The conversations in which people are asked or told of a flow."""
    return tuple(
        Ref(name, "conversations") for name, talk in parts(partnership.conversations) if flow in settled(talk.covers)
    )


def talked_about(partnership: Partnership, talk: Conversation) -> Iterator[tuple[int, str, Flow]]:
    """The flows that a conversation covers, by their index in its list and by id."""
    for index, name in placed(talk.covers):
        if not isinstance(partnership.flows[name], Unsettled):
            yield index, name, partnership.flows[name]


def told_by_notice_alone(partnership: Partnership) -> Iterator[tuple[str, str, Flow]]:
    """The flows of which a notice alone tells people, each with its path in the records and by id."""
    for number, alone in enumerate(partnership.records.told_by_notice):
        for index, name in placed(alone.flows):
            if not is_unsettled(partnership.flows[name]):
                yield f"records.told_by_notice.{number}.flows.{index}", name, partnership.flows[name]


def is_about_children(partnership: Partnership, flow: Flow) -> bool:
    """Whether a flow carries an item about children, totals apart."""
    return any(item.is_about_children and item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))


def own_answer_from(partnership: Partnership) -> int | None:
    """The age from which young people answer for themselves: as the file says, or in Scotland as the law presumes; nothing if nobody can tell."""
    answering, nation = partnership.who_answers, partnership.partnership.nation
    young = answering.young_people if answering and not is_unsettled(answering) else None
    if young is not None:
        return None if is_unsettled(young.asked_from) else young.asked_from
    if is_unsettled(nation) or is_unsettled(answering):
        return None
    return PRESUMED_FROM if nation == Nation.SCOTLAND else ADULT_FROM


def is_asked_by_schools(partnership: Partnership, askers: Iterable[str]) -> bool:
    """Whether all who ask are schools, which know a child by its class."""
    kinds = [partnership.partners[asker].kind for asker in settled(tuple(askers))]
    return bool(kinds) and all(kind in {PartnerKind.SCHOOL, PartnerKind.ACADEMY_TRUST} for kind in kinds)


def out_before_first_flow(partnership: Partnership) -> bool:
    """Whether the privacy notice is published by the day of the first flow of data about people, as far as both are settled."""
    first, published = first_flow(partnership), partnership.records.privacy_notice.published
    return first is not None and published <= first[1]


def asks_about(partnership: Partnership) -> Iterator[tuple[str, SpokenTo | None, Flow]]:
    """Each letter and conversation that asks or tells people, by path, with whom it is addressed to and a flow that it covers."""
    for name, letter in parts(partnership.letters):
        for _, _, flow in covered_by(partnership, letter):
            yield f"letters.{name}", letter.addressed_to, flow
    for name, talk in parts(partnership.conversations):
        for _, _, flow in talked_about(partnership, talk):
            yield f"conversations.{name}", talk.addressed_to, flow
