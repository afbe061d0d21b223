"""Whoever sends the data has to be told and trained before the sending starts."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), key learning: "
    "discuss who will carry out the data sharing and how they will be informed "
    "of the agreement"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-operational-lead",)

BAD = """
flows.support-plan.carried_out_by: {role: Family worker, told_how: Half-day training, told_by: 2027-05-03}
"""
GOOD = """
flows.support-plan.carried_out_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Who sends the data must have been told on a day before the flow starts."""
    for name, flow in parts(partnership.flows):
        if flow.carried_out_by and flow.carried_out_by.told_by >= flow.starts:
            yield Problem(
                f"flows.{name}.carried_out_by.told_by",
                f"“{flow.name}” starts on {say(flow.starts)}, but those who send it are told only by {say(flow.carried_out_by.told_by)}.",
                f"Tell them sooner, or move `flows.{name}.starts` past {say(flow.carried_out_by.told_by)}.",
            )


CASES = (
    Case("the day before", "flows.support-plan.carried_out_by.told_by: 2027-04-18"),
    Case(
        "the day on which it starts",
        "flows.support-plan.carried_out_by.told_by: 2027-04-19",
        finds="flows.support-plan.carried_out_by.told_by",
    ),
    Case(
        "a flow of which nobody says who sends it",
        "flows.support-plan.carried_out_by: (left out)",
    ),
)
