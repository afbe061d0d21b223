"""A certificate that has run out by the day data first flows says nothing of how it will be kept."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.dates.timetable import assurance_days
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.sharing import first_flow
from govkit.rules.assurances import together
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 32(1)(d): measures are tested, assessed and evaluated regularly"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-security",)

_HELD = """
partners.northmoor-council.assurance:
  - {{standard: Cyber Essentials, result: certified, valid_until: {day}}}
"""
BAD = _HELD.format(day="2026-01-31")
GOOD = _HELD.format(day="2027-12-31")


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each assurance must last until the first data about people flows."""
    first = first_flow(partnership)
    if first is None:
        return
    flow, starts = first
    for each in together(partnership, (due for due in assurance_days(partnership) if due.day < starts)):
        yield Problem(
            each.path,
            f"{each.of_whom} counts until {say(each.until)}, and “{flow.name}” starts on {say(starts)}.",
            "Have it done anew before that day, and write the new `valid_until`. Or correct the year.",
        )


CASES = (
    Case("no end", "partners.northmoor-council.assurance: [{standard: Cyber Essentials, result: certified}]"),
    Case(
        "that of two partners until the same day",
        BAD + BAD.replace("northmoor-council", "harbour-families"),
        finds="partners.northmoor-council.assurance.0.valid_until",
        says="“Cyber Essentials” of Northmoor Council and Harbour Families counts until",
    ),
)
