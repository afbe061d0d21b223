"""An agreement that nobody looks at again goes out of date, and one reviewed before it starts was never tried.

The guidance asks for regular reviews. That the first comes within 12 months of the start, and each later one within 12 months of
the one before (`last_reviewed`), is govkit's own default.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.dates.days import last_day
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = (
    "ICO Accountability Framework, data sharing agreements: a regular review process (12 months is a default of govkit)"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-review",)

BAD = """
partnership.review.by: 2028-06-01
"""
GOOD = """
partnership.review.by: 2027-08-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The next review must come after the start of the agreement, or after the last review, and within 12 months of it."""
    overview = partnership.partnership
    last = overview.review.last_reviewed
    since, by, nation = overview.starts if last is None else last, overview.review.by, overview.nation
    if any(is_unsettled(fact) for fact in (since, by, nation)):
        return
    every = overview.review.every
    latest = last_day(since, _longest(every), nation)
    if isinstance(every, Period) and every > _YEAR and by == last_day(since, every, nation):
        yield Problem(
            "partnership.review.every",
            f"The agreement is reviewed every {every}, and next by {say(by)}.",
            "Write `every: 12 months` or less in `partnership.review`.",
        )
    elif not since < by <= latest:
        before = "starts" if last is None else "was last reviewed"
        yield Problem(
            "partnership.review.by",
            f"The agreement {before} on {say(since)}, and is reviewed by {say(by)}.",
            f"Write a day in `partnership.review.by` after {say(since)}, and by {say(latest)} at the latest.",
        )


def _longest(every: Period | None) -> Period:
    """A year, or less where the file says that it is reviewed more often."""
    return every if isinstance(every, Period) and every < _YEAR else _YEAR


_YEAR: Final = Period(12, Unit.MONTH)
CASES = (
    Case(
        "a later day than it says how often",
        "partnership.review: {by: 2028-01-31, every: 6 months, owner: northmoor-council}",
        finds="partnership.review.by",
    ),
    Case("a day that follows from how often", "partnership.review: {every: 6 months, owner: northmoor-council}"),
    Case(
        "every two years",
        "partnership.review: {every: 2 years, owner: northmoor-council}",
        finds="partnership.review.every",
        says="`every: 12 months`",
    ),
    Case("how often is to be agreed", "partnership.review: {every: to be agreed, owner: northmoor-council}"),
    *(
        Case(f"{day} in an agreement that starts on 2027-02-01", f"partnership.review.by: {day}", finds=finds)
        for day, finds in (
            ("2027-02-01", "partnership.review.by"),
            ("2027-02-02", ""),
            ("2028-02-01", ""),
            ("2028-02-02", "partnership.review.by"),
        )
    ),
    *(
        Case(
            f"{day} after a review on 2028-01-31",
            f"""
            partnership.review.by: {day}
            partnership.review.last_reviewed: 2028-01-31
            """,
            finds=finds,
        )
        for day, finds in (
            ("2028-01-31", "partnership.review.by"),
            ("2028-02-01", ""),
            ("2029-01-31", ""),
            ("2029-02-01", "partnership.review.by"),
        )
    ),
    Case(
        "a last review that is to be agreed",
        """
        partnership.review.by: 2029-02-01
        partnership.review.last_reviewed: to be agreed
        """,
    ),
    Case(
        "a review before the agreement starts",
        "partnership.review.by: 2027-01-31",
        finds="partnership.review.by",
        says="The agreement starts on 1 February 2027",
    ),
    Case(
        "a review before the last one",
        """
            partnership.review.by: 2028-01-30
            partnership.review.last_reviewed: 2028-01-31
            """,
        finds="partnership.review.by",
        says="The agreement was last reviewed on 31 January 2028",
    ),
)
