"""A first phase with many health items or many health partners takes long to agree, and is hard to mend when something goes wrong.

Where no phases are written, all of the sharing is the first phase. The limits are defaults of govkit: 5 items about health, and
2 partners that send them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.plan import MOST_HEALTH_ITEMS, MOST_HEALTH_SENDERS
from govkit.model.purpose import Phase
from govkit.model.sharing import Flow
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), key learning 1 and section 7: "
    "start with a small set of health data from a local health organisation"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-start-small",)

BAD = """
purpose.phases.pilot.items: [family-list, health-details, replies]
"""
GOOD = """
purpose.phases.pilot.items: [family-list, health-flag, replies]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The first phase must be small, in the health data shared and in those who send it."""
    if not all_settled(partnership.purpose.phases.values()):
        return
    name, phase = next(parts(partnership.purpose.phases), ("", None))
    sent = [
        (sender, item)
        for _, flow in parts(partnership.flows)
        for sender, item in _health_data(partnership, flow)
        if phase is None or _is_in(phase, sender, item, flow)
    ]
    items, senders = len({item for _, item in sent}), len({sender for sender, _ in sent})
    if items > MOST_HEALTH_ITEMS or senders > MOST_HEALTH_SENDERS:
        yield Problem(
            f"purpose.phases.{name}" if phase else "purpose",
            f"Items about health in the first phase: {items}. Partners that send them: {senders}.",
            f"Start with {MOST_HEALTH_ITEMS} items and {MOST_HEALTH_SENDERS} senders at most, and write the rest as later phases "
            "in `purpose.phases`. `govkit readiness` proposes some.",
        )


def _health_data(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, str]]:
    """Each partner that gives health care and sends in a flow, with each item about health that the flow carries."""
    for sender in settled(flow.from_):
        if partnership.partners[sender].holds_health_records:
            yield from ((sender, item) for item, about in items_of(partnership, flow) if about.health)


def _is_in(phase: Phase, sender: str, item: str, flow: Flow) -> bool:
    return sender in phase.partners and item in phase.items and not set(settled(phase.partners)).isdisjoint(flow.to)


CASES = (
    *(
        Case(
            f"{count} items about health",
            "".join(
                f"data_items.item-{number}: {{name: Need, plain_name: a need, form: flag, level: family, about: adults, "
                "health: true, held_by: harrow-lane-surgery}\n"
                for number in range(count)
            )
            + f"flows.health-flag.carries: {{{', '.join(f'item-{number}: know whom to visit' for number in range(count))}}}\n"
            + f"purpose.phases.pilot.items: [{', '.join(f'item-{number}' for number in range(count))}]\n",
            finds=finds,
        )
        for count, finds in ((5, ""), (6, "purpose.phases.pilot"))
    ),
    Case("no phases, so that all is the first", "purpose.phases: {}", finds="purpose"),
    Case(
        "a phase that is to be agreed",
        "purpose.phases.pilot: to be agreed",
    ),
    Case(
        "a partner that gives no health care sends as well",
        """
            purpose.phases.pilot.items: [family-list, attendance-flag, health-flag, replies, support-plan]
            flows.health-flag.from: [harrow-lane-surgery, millbrook-surgery, hill-top-school]
            """,
    ),
    Case(
        "items that are not about health",
        """
            flows.health-flag.carries: {health-flag: a, family-list: b, attendance-flag: c, replies: d, support-plan: e, programme-counts: f}
            purpose.phases.pilot.items: [health-flag, family-list, attendance-flag, replies, support-plan, programme-counts]
            """,
    ),
    Case(
        "senders who take no part yet",
        """
            purpose.phases.pilot.items: [family-list, health-details, replies]
            purpose.phases.pilot.partners: [northmoor-council, harrow-lane-surgery, hill-top-school]
            """,
    ),
    Case(
        "receivers who take no part yet",
        """
            purpose.phases.pilot.items: [family-list, health-details, replies]
            purpose.phases.pilot.partners: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
            """,
    ),
)
