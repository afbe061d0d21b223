"""Decisions without a person rest on the basis of the data that they use, so a basis that no flow of theirs has allows none of them."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, placed, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 5(1)(a) and 22A to 22C: each use of data has its own lawful basis, and the decision follows from it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.automated_decisions:
  what: A computer puts families in order.
  safeguards: We tell you, hear you, and a person looks again if you challenge it.
  flows: attendance-flag
  significant: {rests_on: council-early-help, special_category: false}
"""
BAD = """
records.automated_decisions.significant.rests_on: charity-agreed-support
"""
GOOD = """
records.automated_decisions.significant.rests_on: school-welfare
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What significant decisions rest on must be a basis in one of the flows whose data they use."""
    decisions = partnership.records.automated_decisions
    if decisions is None or is_unsettled(decisions) or not decisions.flows or not all_settled(decisions.flows):
        return
    flows = [partnership.flows[name] for name in decisions.flows]
    if decisions.significant is None or is_unsettled(decisions.significant) or not all_settled(flows):
        return
    if any(is_unsettled(flow.basis) or not all_settled(flow.basis.values()) for flow in flows):
        return
    bases = {basis for flow in flows for basis in settled(flow.basis.values())}
    for index, basis in placed(decisions.significant.rests_on):
        if basis not in bases:
            yield Problem(
                f"records.automated_decisions.significant.rests_on.{index}",
                f"The decisions are said to rest on `{basis}`, on which none of the flows rests whose data they use.",
                f"Name one of these, on which they rest: {listing([f'`{each}`' for each in sorted(bases)])}.",
            )


CASES = (
    Case("flows that are to be agreed", "flows.attendance-flag: to be agreed"),
    Case("a basis that is to be agreed", "records.automated_decisions.significant.rests_on: to be agreed"),
)
