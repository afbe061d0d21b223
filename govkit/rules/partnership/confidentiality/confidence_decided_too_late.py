"""Whether a confidence may be told is decided before it is told, since nothing that was told can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.questions.sharing import confidentiality_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "Common law duty of confidentiality: it binds until something lifts it"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("isa-confidentiality",)

BAD = """
confidentiality_bases.flag-for-care.decided_on: 2027-03-15
"""
GOOD = """
confidentiality_bases.flag-for-care.decided_on: 2026-11-10
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """How the duty of confidentiality is met must be decided by the day of each flow that rests on it."""
    for _, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        if basis is not None and basis.decided_on > flow.starts:
            yield Problem(
                f"confidentiality_bases.{flow.confidentiality}.decided_on",
                f"“{basis.name}” was decided on {say(basis.decided_on)}, but “{flow.name}” tells what is confidential from {say(flow.starts)}.",
                f"Decide by {say(flow.starts)}, or correct the day in `confidentiality_bases.{flow.confidentiality}.decided_on`.",
            )


CASES = (
    Case("the day of the flow", "confidentiality_bases.flag-for-care.decided_on: 2027-03-01"),
    Case("a day that is to be agreed", "confidentiality_bases.flag-for-care.decided_on: to be agreed"),
    Case(
        "a flow whose day is to be agreed",
        """
        confidentiality_bases.flag-for-care.decided_on: 2027-03-15
        flows.health-flag.starts: to be agreed
        """,
    ),
)
