"""Phases tell the partners who takes part from when, so a flow that starts before its partners have joined sends data to somebody who is not there.

Each partner of a flow, and each item that it carries, stands in a phase that has started by the day of the flow. The answers to a letter may come
before the first phase: they have to be there when it starts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.purpose import Phase
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import every_answer
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.WARNING
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 1: work in phases, and "
    "use what you learn to engage other partners"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-phasing",)

BAD = """
purpose.phases.pilot.partners: [northmoor-council, harrow-lane-surgery, northmoor-community-trust, hill-top-school]
"""
GOOD = """
purpose.phases.pilot.partners: [northmoor-council, harrow-lane-surgery, millbrook-surgery, northmoor-community-trust, hill-top-school]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever sends or receives in a flow, and what it carries, must be in a phase that has started when it starts."""
    phases = dict(parts(partnership.purpose.phases))
    if not phases or len(phases) < len(partnership.purpose.phases) or not all(map(_is_settled, phases.values())):
        return
    for name, flow in parts(partnership.flows):
        if is_unsettled(flow.starts) or _brings_answers(partnership, flow):
            continue
        late = {
            who: _joins(phases, who)
            for who in dict.fromkeys((*settled(flow.from_), *settled(flow.to)))
            if not _is_in(phases, who, flow) and not _comes_with_another(partnership, phases, who)
        }
        said, add = [], ""
        if late:
            who = listing([name_of(partnership.partners, each) for each in late])
            said.append(f"{who} {'takes' if len(late) == 1 else 'take'} part {_when(next(iter(late.values())))}")
            add = f"`{next(iter(late))}` to the `partners`"
        items = [item for item in settled(flow.carries) if not _has(phases, item, flow)]
        if items:
            from_when = min((phase.starts for phase in phases.values() if items[0] in phase.items), default=None)
            named = listing([f"“{name_of(partnership.data_items, item)}”" for item in items])
            said.append(f"{named} {'is' if len(items) == 1 else 'are'} shared {_when(from_when)}")
            add = add or f"`{items[0]}` to the `items`"
        if said:
            yield _problem(name, flow, listing(said), add)


def _comes_with_another(partnership: Partnership, phases: dict[str, Phase], who: str) -> bool:
    """Whether it is a processor that no phase names, and that comes with the partner that it acts for."""
    return partnership.partners[who].role == Role.PROCESSOR and _joins(phases, who) is None


def _when(starts: date | None) -> str:
    return f"only from {say(starts)}" if starts else "in no phase"


def _problem(name: str, flow: Flow, part: str, add: str) -> Problem:
    return Problem(
        f"flows.{name}.starts",
        f"“{flow.name}” starts on {say(flow.starts)}, but by the phases {part}.",
        f"Add {add} of a phase that starts by {say(flow.starts)}, or write a later day in `flows.{name}.starts`.",
    )


def _brings_answers(partnership: Partnership, flow: Flow) -> bool:
    answers = every_answer(partnership)
    return answers.issuperset(settled(flow.carries))


def _is_settled(phase: Phase) -> bool:
    return not is_unsettled(phase.starts) and all_settled(phase.partners) and all_settled(phase.items)


def _joins(phases: dict[str, Phase], who: str) -> date | None:
    return min((phase.starts for phase in phases.values() if who in phase.partners), default=None)


def _is_in(phases: dict[str, Phase], who: str, flow: Flow) -> bool:
    return any(who in phase.partners and phase.starts <= flow.starts for phase in phases.values())


def _has(phases: dict[str, Phase], item: str, flow: Flow) -> bool:
    return any(item in phase.items and phase.starts <= flow.starts for phase in phases.values())


CASES = (
    Case(
        "a recipient that joins later",
        """
        flows.support-plan.starts: 2027-04-12
        purpose.phases.pilot.items: [family-list, attendance-flag, health-flag, replies, support-plan]
        """,
        finds="flows.support-plan.starts",
        says="Harbour Families takes part only from 19 April 2027",
    ),
    Case(
        "an item that is shared later",
        "purpose.phases.pilot.items: [family-list, attendance-flag, replies]",
        finds="flows.health-flag.starts",
        says="“Health need flag” is shared only from 19 April 2027",
    ),
    Case(
        "a partner in no phase",
        "purpose.phases.full.partners: [northmoor-council, harrow-lane-surgery, northmoor-community-trust, national-families-office]",
        finds="flows.support-plan.starts",
        says="Harbour Families takes part in no phase",
    ),
    Case(
        "a phase that starts after its flows",
        "purpose.phases.pilot.starts: 2027-02-09",
        finds="flows.attendance-flag.starts",
    ),
    Case("answers that come before the first phase", "flows.replies.starts: 2027-02-01"),
    Case("no phases", "purpose.phases: (left out)"),
    Case("a phase whose partners are to be agreed", "purpose.phases.pilot.partners: to be agreed"),
    Case("a phase that is to be agreed", "purpose.phases.pilot: to be agreed"),
    Case(
        "a processor, which comes with the partner that it acts for",
        """
        purpose.phases.pilot.partners: [northmoor-council, harrow-lane-surgery, northmoor-community-trust, hill-top-school]
        partners.millbrook-surgery.role: processor
        partners.millbrook-surgery.acts_for: harrow-lane-surgery
        purpose.phases.full.partners: [harbour-families, national-families-office]
        """,
    ),
    Case(
        "a processor that a later phase names",
        """
        purpose.phases.pilot.partners: [northmoor-council, harrow-lane-surgery, northmoor-community-trust, hill-top-school]
        partners.millbrook-surgery.role: processor
        partners.millbrook-surgery.acts_for: harrow-lane-surgery
        """,
        finds="flows.family-list.starts flows.health-flag.starts",
    ),
)
