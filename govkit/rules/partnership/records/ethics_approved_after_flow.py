"""Research that starts before its ethics committee has approved it can’t be put right afterwards: the data has been seen."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.sharing import first_flow
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "Research ethics committees approve research before it starts"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ("isa-legal-power",)

GIVEN = """
records.research:
  ethics: {body: The fictional Northmoor Research Ethics Committee, reference: 26/NM/0001, approved_on: 2026-11-02}
"""
BAD = """
records.research.ethics.approved_on: 2027-09-01
"""
GOOD = """
records.research.ethics.approved_on: 2026-11-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The ethics committee must have approved before data about people flows."""
    research, first = partnership.records.research, first_flow(partnership)
    ethics = research.ethics if research else None
    if ethics and first and first[1] < ethics.approved_on:
        yield Problem(
            "records.research.ethics.approved_on",
            f"“{first[0].name}” starts on {say(first[1])}, and the ethics committee approves on {say(ethics.approved_on)}.",
            "Put the flow after the approval.",
        )


CASES = (
    Case("to be agreed", "records.research.ethics.approved_on: to be agreed"),
    Case("approved on the day of the first flow", "records.research.ethics.approved_on: 2027-02-02"),
)
