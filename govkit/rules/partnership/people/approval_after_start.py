"""An approval that comes after the agreement has started approves what is done already, and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, senior sign-off"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-signoff", "gov-signoff")

BAD = """
document_control.approvals:
  - {by: Information governance board, of: northmoor-council, on: 2027-03-01}
"""
GOOD = """
document_control.approvals:
  - {by: Information governance board, of: northmoor-council, on: 2026-11-20}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever approves the agreement must do so no later than it starts."""
    control, starts = partnership.document_control, partnership.partnership.starts
    for index, approval in enumerate(control.approvals) if control else ():
        if starts < approval.on and not is_unsettled(approval.of):
            yield Problem(
                f"document_control.approvals.{index}.on",
                f"{name_of(partnership.partners, approval.of)} approves the agreement on {say(approval.on)}, and it starts on {say(starts)} already.",
                "Put the start after the approval, in `partnership.starts`, or the approval before it.",
            )


CASES = (
    Case(
        "approved on the day on which it starts",
        """
        document_control.approvals:
          - {by: Board, of: northmoor-council, on: 2027-01-04}
        partnership.starts: 2027-01-04
        """,
    ),
    Case(
        "a day that is to be agreed",
        """
        document_control.approvals:
          - {by: Board, of: northmoor-council, on: to be agreed}
        """,
    ),
    Case("document control as a whole is to be agreed", "document_control: to be agreed"),
)
