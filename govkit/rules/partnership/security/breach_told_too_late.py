"""Whoever hears of a breach after three days can’t tell the regulator within 72 hours of it, nor protect people in time.

A controller has 72 hours from when it becomes aware of a notifiable breach, and a processor tells its controller without undue delay.
Parties that tell one another later than that leave each other no time.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.breach_terms import TIME_TO_TELL_THE_REGULATOR
from govkit.model.period import Period
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 33(1) and (2). That 72 hours are too long between parties is govkit’s own reading"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-breach",)

GIVEN = """
records.breaches: {told_within: 24 hours}
"""
BAD = """
records.breaches.told_within: 5 working days
"""
GOOD = """
records.breaches.told_within: 24 hours
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The parties must tell one another of a breach while there is time to tell the regulator."""
    terms = partnership.records.breaches
    within = terms.told_within if terms else None
    if isinstance(within, Period) and within >= TIME_TO_TELL_THE_REGULATOR:
        yield Problem(
            "records.breaches.told_within",
            f"A party may take {within} to tell the others of a breach. By then the 72 hours to tell the regulator may be over.",
            "Write a shorter time, such as `24 hours`.",
        )


_AT = "records.breaches.told_within"
CASES = (
    *(
        Case(f"within {time}", f"{_AT}: {time}", finds=_AT if found else "")
        for time, found in (
            ("48 hours", False),
            ("71 hours", False),
            ("72 hours", True),
            ("96 hours", True),
            ("1 day", False),
            ("2 days", False),
            ("3 days", True),
            ("1 working day", False),
            ("3 working days", True),
            ("1 week", True),
            ("to be agreed", False),
        )
    ),
    Case("no time is agreed", "records.breaches: (left out)"),
    Case("the whole is to be agreed", "records.breaches: to be agreed"),
)
