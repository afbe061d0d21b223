"""A letter tells people what will be done and how they are protected, which is settled only once the impact assessment is complete."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 5(1)(a) and 35(1): the assessment comes before; a letter before it can tell people what is changed by it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-dpia",)

BAD = """
records.dpia.completed: 2027-01-18
"""
GOOD = """
records.dpia.completed: 2026-11-16
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The impact assessment must be complete by the day on which a letter is posted."""
    completed = partnership.records.dpia.completed
    for name, letter in parts(partnership.letters):
        if letter.posted is not None and letter.posted < completed:
            yield Problem(
                f"letters.{name}.posted",
                f"“{letter.subject}” is posted on {say(letter.posted)}, but the impact assessment is complete only on {say(completed)}.",
                f"Post it on {say(completed)} or later, or correct the day that is wrong.",
            )


CASES = (
    Case("the day of the letter", "records.dpia.completed: 2027-01-04"),
    Case("a letter of the wrong year", "letters.opt-out.posted: 2026-01-05", finds="letters.opt-out.posted"),
    Case("an assessment whose day is to be agreed", "records.dpia.completed: to be agreed"),
    Case("an assessment that is to be agreed", "records.dpia: to be agreed"),
    Case(
        "a letter that is handed over",
        "letters.opt-out.posted: (left out)\nletters.opt-out.given: at the first visit\nrecords.dpia.completed: 2027-01-18",
    ),
)
