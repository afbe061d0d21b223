"""Partners that tell and help one another too slowly leave no time to answer a request for access, which is due within a month.

Working days are counted as seven days for five, a month as 30 days.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 12(3) and 12A"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("isa-rights",)

BAD = """
records.subject_access: {passed_on_within: 10 working days, helped_within: 20 working days}
"""
GOOD = """
records.subject_access: {passed_on_within: 2 working days, helped_within: 10 working days}
"""

_MONTH: Final = 30
_DAYS: Final = {Unit.DAY: 1.0, Unit.WORKING_DAY: 7 / 5, Unit.WEEK: 7.0, Unit.MONTH: 30.0, Unit.YEAR: 365.0}


def check(partnership: Partnership) -> Iterator[Problem]:
    """The time to pass a request on and the time to help must leave some of the month."""
    access = partnership.records.subject_access
    if access is None or is_unsettled(access.passed_on_within) or is_unsettled(access.helped_within):
        return
    if _days(access.passed_on_within) + _days(access.helped_within) >= _MONTH:
        yield Problem(
            "records.subject_access",
            f"A request for access is due within a month, and {access.passed_on_within} to pass it on with {access.helped_within} to help leave no "
            "time to answer it.",
            "Make `passed_on_within` or `helped_within` shorter.",
        )


def _days(period: Period) -> int:
    return ceil(period.count * _DAYS[period.unit])


CASES = (
    Case("a day is left", "records.subject_access: {passed_on_within: 1 day, helped_within: 4 weeks}"),
    Case(
        "none is left",
        "records.subject_access: {passed_on_within: 2 days, helped_within: 4 weeks}",
        finds="records.subject_access",
    ),
    Case(
        "a time that is to be agreed",
        "records.subject_access: {passed_on_within: to be agreed, helped_within: 1 month}",
    ),
    Case("all of it is to be agreed", "records.subject_access: to be agreed"),
)
