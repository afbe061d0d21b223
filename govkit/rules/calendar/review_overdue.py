"""An agreement whose review date has passed is one that nobody has looked at, while the sharing goes on.

It is silent for an agreement that has ended, and on the day of the review itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.dates.timetable import review
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Status
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, data sharing agreements: a regular review process"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-review",)

BAD = """
partnership.review.by: 2025-08-04
"""
GOOD = """
partnership.review.by: 2027-08-02
"""


def check(partnership: Partnership, today: date) -> Iterator[Problem]:
    """The review of the agreement must not be overdue, unless the agreement has ended."""
    due = review(partnership)
    if due and due.is_overdue(today) and partnership.partnership.status != Status.ENDED:
        yield Problem(
            due.path,
            f"This agreement was to be reviewed by {say(due.day)}, and today is {say(today)}.",
            due.to_do,
        )


CASES = (
    Case("the last day", "", today=date(2027, 8, 2)),
    Case("the day after", "", finds="partnership.review.by", today=date(2027, 8, 3)),
    Case("an agreement that has ended", "partnership.status: ended", today=date(2027, 8, 3)),
    Case(
        "a status that is to be agreed",
        "partnership.status: to be agreed",
        finds="partnership.review.by",
        today=date(2027, 8, 3),
    ),
    Case("a day that is to be agreed", "partnership.review.by: to be agreed", today=date(2027, 8, 3)),
)
