"""A privacy notice that nobody has read again in time may tell people of sharing that has changed since.

It is silent for an agreement that has ended, and on the day of the check itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.dates.timetable import notice_check
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Status
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance, the right to be informed: privacy information must be reviewed regularly"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("pn-date-version",)

BAD = """
records.next_check: 2026-08-03
"""
GOOD = """
records.next_check: 2027-08-02
"""


def check(partnership: Partnership, today: date) -> Iterator[Problem]:
    """The check of the privacy notice must not be overdue, unless the agreement has ended."""
    due = notice_check(partnership)
    if due and due.is_overdue(today) and partnership.partnership.status != Status.ENDED:
        yield Problem(
            due.path,
            f"The privacy notice was to be checked again by {say(due.day)}, and today is {say(today)}.",
            "Read it beside the agreement, and put it right. Then write the day of the next check in `records.next_check`.",
        )


CASES = (
    Case("the last day", "", today=date(2027, 8, 2)),
    Case("the day after", "", finds="records.next_check", today=date(2027, 8, 3)),
    Case("an agreement that has ended", "partnership.status: ended", today=date(2027, 8, 3)),
    Case(
        "a status that is to be agreed",
        "partnership.status: to be agreed",
        finds="records.next_check",
        today=date(2027, 8, 3),
    ),
    Case("a day that is to be agreed", "records.next_check: to be agreed", today=date(2027, 8, 3)),
)
