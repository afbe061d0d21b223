"""Whether a confidence may be told is decided before it is told, since nothing that was told can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

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
    for name, basis in parts(partnership.confidentiality_bases):
        before = [
            flow
            for _, flow in parts(partnership.flows)
            if flow.confidentiality == name and not is_unsettled(flow.starts) and basis.decided_on > flow.starts
        ]
        if before:
            first = min(before, key=lambda flow: flow.starts)
            told = listing([f"“{flow.name}”" for flow in before])
            verb = "tells" if len(before) == 1 else "tell"
            yield Problem(
                f"confidentiality_bases.{name}.decided_on",
                f"“{basis.name}” was decided on {say(basis.decided_on)}, but {told} {verb} what is confidential before, from {say(first.starts)}.",
                f"Decide by {say(first.starts)}, or correct the day in `confidentiality_bases.{name}.decided_on`.",
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
