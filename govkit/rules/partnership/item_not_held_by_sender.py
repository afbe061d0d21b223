"""A partner can't send what it does not hold.

It holds an item if it is named under `held_by`, or if an earlier flow brings the item to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Seed report, section 2: be clear on the data that is needed and why, as well as who holds it"
EVIDENCE = Evidence.VERIFIED

BAD = """
flows:
  early-list:
    name: Early list
    step: 2
    from: harrow-lane-surgery
    to: northmoor-council
    carries: {family-list: know whom to visit}
    goes_ahead: unless-they-opt-out
    basis: {harrow-lane-surgery: nhs-care, northmoor-council: council-early-help}
    how: NHS secure email
    security: encrypted on the way
    how_often: Once
    starts: 2027-02-14
"""
GOOD = """
flows:
  early-list:
    name: Early list
    step: 2
    from: northmoor-council
    to: harrow-lane-surgery
    carries: {family-list: know whom to look for}
    goes_ahead: unless-they-opt-out
    basis: {harrow-lane-surgery: nhs-care, northmoor-council: council-early-help}
    how: NHS secure email
    security: encrypted on the way
    how_often: Once
    starts: 2027-02-14
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each sender must hold each item that it sends."""
    for name, flow in partnership.flows.items():
        for carried in flow.carries:
            for sender in flow.from_:
                if sender not in _holders(partnership, flow, carried):
                    yield Problem(
                        f"flows.{name}.carries.{carried}",
                        f"{partnership.partners[sender].name} sends “{partnership.data_items[carried].name}”, but does not hold it.",
                        f"Add `{sender}` to `data_items.{carried}.held_by`, or correct `flows.{name}.from`.",
                    )


def _holders(partnership: Partnership, flow: Flow, item: str) -> set[str]:
    """Who holds an item when the flow starts. Where that can't be known yet, every partner is taken to hold it."""
    held_by = partnership.data_items[item].held_by
    if not held_by:
        return set(partnership.partners)
    earlier = (
        other
        for other in partnership.flows.values()
        if other is not flow and item in other.carries and other.starts <= flow.starts
    )
    return {*held_by, *(recipient for other in earlier for recipient in other.to)}
