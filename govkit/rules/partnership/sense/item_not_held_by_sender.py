"""A partner can't send what it does not hold.

It holds an item if it is named under `held_by`, or if an earlier flow brings the item to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 2: "
    "be clear on the data that is needed and why, as well as who holds it"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-sender-holds",)

BAD = """
data_items.family-list.held_by: hill-top-school
"""
GOOD = """
data_items.family-list.held_by: northmoor-council
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each sender must hold each item that it sends."""
    for name, flow in parts(partnership.flows):
        for carried, item in items_of(partnership, flow):
            for sender in settled(flow.from_):
                if sender not in _holders(partnership, flow, carried):
                    yield Problem(
                        f"flows.{name}.carries.{carried}",
                        f"{name_of(partnership.partners, sender)} sends “{item.name}”, but does not hold it.",
                        f"Add `{sender}` to `data_items.{carried}.held_by`, or correct `flows.{name}.from`.",
                    )


def _holders(partnership: Partnership, flow: Flow, item: str) -> set[str]:
    """Who holds an item when the flow starts. Where that can't be known yet, every partner is taken to hold it."""
    earlier = (
        other
        for other in partnership.flows.values()
        if other is not flow and _may_carry(other, item) and not other.starts > flow.starts
    )
    lists = (partnership.data_items[item].held_by, *(other.to for other in earlier))
    if any(is_unsettled(holders) or any(map(is_unsettled, holders)) for holders in lists):
        return set(partnership.partners)
    return {holder for holders in lists for holder in holders}


def _may_carry(flow: Flow, item: str) -> bool:
    return item in flow.carries or is_unsettled(flow.carries) or any(map(is_unsettled, flow.carries))


CASES = (
    Case(
        "a partner that sends on what it was sent",
        "flows.support-plan.carries: {attendance-flag: give support at home}",
    ),
    Case(
        "a partner that gets it later",
        "flows.family-list.carries: {health-flag: see}",
        finds="flows.family-list.carries.health-flag",
    ),
    Case(
        "an item that comes on the same day",
        """
            flows.family-list.carries: {attendance-flag: see}
            flows.family-list.starts: 2027-02-08
            """,
    ),
    Case(
        "an item that comes on the day after",
        """
            flows.family-list.carries: {attendance-flag: see}
            flows.family-list.starts: 2027-02-07
            """,
        finds="flows.family-list.carries.attendance-flag",
    ),
    Case(
        "who holds it is to be agreed",
        "data_items.family-list.held_by: to be agreed",
    ),
    Case(
        "one that holds it is to be agreed",
        "data_items.family-list.held_by: [hill-top-school, to be agreed]",
    ),
    Case(
        "what came before is to be agreed",
        """
            data_items.family-list.held_by: hill-top-school
            flows.attendance-flag.carries: to be agreed
            """,
    ),
)
