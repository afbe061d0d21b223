"""The plan of a partnership in words, the same for a terminal and for a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from govkit.model.partner import READY
from govkit.model.partnership import Partnership
from govkit.model.plan import MOST_HEALTH_ITEMS, MOST_HEALTH_SENDERS, JoiningStage, Plan, Standing
from govkit.model.unsettled import is_unsettled
from govkit.wording.say import listing, say

# What helps where a score is low (Sharing health data, Centre of Excellence for Information Sharing, sections 1, 3, 5 and 7).
WHAT_HELPS: Final[Mapping[str, str]] = {
    "understanding": "go through the purpose and the benefits with them, and show them the national guidance",
    "skills": "train the people who will send and receive, with made-up data first",
    "systems": "begin with one small item, sent in a way that they have already",
    "trust": "let somebody work between you whom both sides know, such as a school nurse or a public health practitioner",
}
CAVEAT: Final = (
    "Readiness is what the partners say of themselves. Ask them again before each stage: developing information sharing takes months "
    "and years. The limits of a small start are defaults of govkit."
)


def name_of(partnership: Partnership, partner: str) -> str:
    """What people call a partner; its id while its name is to be agreed."""
    name = partnership.partners[partner].name
    return partner if is_unsettled(name) else name


def verdict(standing: Standing) -> str:
    """Whether a partner is ready, and otherwise what it lacks."""
    if standing.is_ready:
        return "ready"
    if standing.lacking:
        return f"not ready: {listing([f'{quality} {standing.scores[quality]}' for quality in standing.lacking])}"
    return "not scored yet" if not standing.scores else f"not known: {listing(standing.unscored)} not scored"


def stage_heading(partnership: Partnership, stage: JoiningStage, number: int) -> str:
    """Who starts or joins at a stage, and on what condition."""
    names = listing([name_of(partnership, each.partner) for each in stage.joining])
    if all(each.is_ready for each in stage.joining):
        return f"Start with those who are ready: {names}" if number == 1 else f"Then those who are ready too: {names}"
    if all(each.unscored for each in stage.joining):
        return f"Once they have been asked how ready they are: {names}"
    return f"Once every score is {READY} or more: {names}"


def stage_points(partnership: Partnership, stage: JoiningStage) -> Iterator[str]:
    """What can be shared from a stage on, how much health data that is, and what helps the partners to get there."""
    flows = [_name(partnership.flows[name].name, name) for name in stage.flows]
    yield f"From then on: {listing(flows)}." if flows else "No new flow, but these partners take part in those above."
    if stage.health_senders:
        said = f"Health data by then: {_counted(stage.health_items, 'item')} from {_counted(stage.health_senders, 'partner')}"
        yield said + (
            f", which is much at once: pick {MOST_HEALTH_ITEMS} items at most."
            if stage.health_items > MOST_HEALTH_ITEMS
            else "."
        )
    for standing in stage.joining:
        for quality in standing.lacking:
            score = standing.scores[quality]
            yield f"{name_of(partnership, standing.partner)}, {quality} {score}: {WHAT_HELPS[quality]}."
        if standing.unscored:
            yield f"{name_of(partnership, standing.partner)}: ask, and score {listing(standing.unscored)} from 1 to 5."


def as_written(partnership: Partnership, made: Plan) -> Iterator[str]:
    """How the phases of the partnership's own file compare with the plan."""
    known = {each.partner: each for each in made.standings}
    if not partnership.purpose.phases:
        yield "The file has no phases. Write them in `purpose.phases`."
    for name, phase in partnership.purpose.phases.items():
        if is_unsettled(phase):
            continue
        late = [known[partner] for partner in phase.partners if partner in known and not known[partner].is_ready]
        said = listing([f"{name_of(partnership, each.partner)} ({verdict(each)})" for each in late])
        starts = f" ({say(phase.starts)})"
        yield f"Phase “{name}”{starts}: " + (
            f"not all are ready. {said}." if late else "all of its partners are ready."
        )


def limits() -> str:
    """How large a small start is."""
    return f"A small start has at most {MOST_HEALTH_SENDERS} partners that send health data, and {MOST_HEALTH_ITEMS} items about health."


def _name(written: object, otherwise: str) -> str:
    return otherwise if is_unsettled(written) else str(written)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
