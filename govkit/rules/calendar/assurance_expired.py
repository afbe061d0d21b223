"""An assurance that has run out shows nothing: it says how a party kept data safe, not how it does.

The Data Security and Protection Toolkit and Cyber Essentials are done anew each year. It is silent for an agreement
that has ended, and on the last day itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.dates.timetable import assurance_days
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Status
from govkit.rules.assurances import together
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 32(1)(d): measures are tested, assessed and evaluated regularly"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-security",)

BAD = """
partners.northmoor-council.assurance:
  - {standard: Cyber Essentials, result: certified, valid_until: 2026-06-30}
"""
GOOD = """
partners.northmoor-council.assurance:
  - {standard: Cyber Essentials, result: certified, valid_until: 2027-06-30}
"""


def check(partnership: Partnership, today: date) -> Iterator[Problem]:
    """No assurance may have run out, unless the agreement has ended."""
    if partnership.partnership.status == Status.ENDED:
        return
    for each in together(partnership, (due for due in assurance_days(partnership) if due.is_overdue(today))):
        yield Problem(
            each.path,
            f"{each.of_whom} counted until {say(each.until)}, and today is {say(today)}.",
            f"Ask {listing(each.holders)} for the new one, and write its `result`, `reference` and `valid_until`.",
        )


_CERTIFIED = """
        partners.northmoor-council.assurance:
          - {standard: Cyber Essentials, result: certified, valid_until: 2027-06-30}
"""

CASES = (
    Case("the last day", _CERTIFIED, today=date(2027, 6, 30)),
    Case(
        "the day after", _CERTIFIED, finds="partners.northmoor-council.assurance.0.valid_until", today=date(2027, 7, 1)
    ),
    Case(
        "those of two partners",
        _CERTIFIED + _CERTIFIED.replace("northmoor-council", "harbour-families"),
        finds="partners.northmoor-council.assurance.0.valid_until",
        says="Ask Northmoor Council and Harbour Families for the new one",
        today=date(2027, 7, 1),
    ),
    Case(
        "an agreement that has ended",
        f"""
        partnership.status: ended
        {_CERTIFIED.strip()}
        """,
        today=date(2027, 7, 1),
    ),
    Case(
        "no day, or one that is to be agreed",
        """
        partners.northmoor-council.assurance:
          - {standard: Cyber Essentials, result: certified}
          - {standard: ISO 27001, result: certified, valid_until: to be agreed}
        """,
        today=date(2027, 7, 1),
    ),
)
