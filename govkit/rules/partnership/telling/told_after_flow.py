"""A list that goes in August is gone before the newsletter of the new school year, in which families are told that they can say no.

Where people are told by a notice alone, at the start of a school year, a class or a term, or in a month, the flow may start then at the earliest. A
school year starts in September; in Scotland in August.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import told_by_notice_alone
from govkit.questions.settled import settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 13 and 14: people are told by the time that their data goes on"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.told_by_notice: [{flows: attendance-flag, where: [the newsletter at the start of Year 7], reason: Each family gets it.}]
"""
BAD = """
flows.attendance-flag.starts: 2027-08-02
"""
GOOD = """
flows.attendance-flag.starts: 2027-09-20
"""

_SCHOOL_YEAR: Final = re.compile(
    r"\b(?:start|beginning) of (?:the |each |a |every )?(?:new )?(?:school year|year \d+|autumn term|reception)\b",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(rf"\b(?:in|of) (?P<month>{'|'.join(month_name[1:])})\b(?: (?P<year>20\d\d)\b)?")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_AUGUST, _SEPTEMBER = 8, 9
_LATEST_MONTHS: Final = 3  # further ahead than this, people were told in the year before


def check(partnership: Partnership) -> Iterator[Problem]:
    """No flow may start shortly before the time at which a notice tells people of it."""
    for path, name, flow in told_by_notice_alone(partnership):
        if is_unsettled(flow.starts):
            continue
        alone = partnership.records.told_by_notice[int(path.split(".")[2])]
        told = [each for words in settled((*alone.where, alone.reason)) for each in _told_in(partnership, words)]
        if told and all(_is_late(each, flow.starts) for each in told):
            month = told[0].month
            yield Problem(
                f"flows.{name}.starts",
                f"“{flow.name}” starts on {say(flow.starts)}, and people are told of it in {month_name[month]}.",
                f"Write a later day in `flows.{name}.starts`, or tell people sooner and say so in `records.told_by_notice`.",
            )


class _Told(NamedTuple):
    """The month in which people are told, and the year where the words say it."""

    month: int
    year: int | None


def _told_in(partnership: Partnership, words: str) -> Iterator[_Told]:
    if found := _SCHOOL_YEAR.search(words):
        year = _YEAR.search(words, found.start())
        month = _AUGUST if partnership.partnership.nation == Nation.SCOTLAND else _SEPTEMBER
        yield _Told(month, int(year[0]) if year else None)
    for each in _MONTH.finditer(words):
        yield _Told([*month_name].index(each["month"]), int(each["year"]) if each["year"] else None)


def _is_late(told: _Told, starts: date) -> bool:
    """Whether people are told after the month in which the flow starts; where the year is not said, shortly after it."""
    if told.year is not None:
        return (told.year, told.month) > (starts.year, starts.month)
    return 0 < (told.month - starts.month) % 12 <= _LATEST_MONTHS


_ALONE = "records.told_by_notice: [{{flows: attendance-flag, where: [{where}], reason: Each family gets it.}}]"
_AT = "flows.attendance-flag.starts"
CASES = (
    *(
        Case(f"“{where}”, from {starts}", f"{_AT}: {starts}\n{_ALONE.format(where=where)}", finds=_AT if found else "")
        for where, starts, found in (
            ("the newsletter in September", "2027-08-02", True),
            ("the newsletter in September", "2027-02-08", False),
            ("the newsletter in February", "2027-02-08", False),
            ("the newsletter in September 2026", "2027-08-02", False),
            ("the newsletter in September 2027", "2027-02-08", True),
            ("the newsletter at the start of the school year in September 2026", "2027-08-02", False),
            ("the newsletter at the start of the school year 2026/27", "2027-08-02", False),
            ("the leaflet in July, the newsletter in September", "2027-08-02", False),
            ("the leaflet in October, the newsletter in September", "2027-08-02", True),
            ("the school’s website", "2027-08-02", False),
            ("the newsletter in September", "to be agreed", False),
        )
    ),
)
