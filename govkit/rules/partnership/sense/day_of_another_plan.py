"""A day that lies years before the agreement starts, where all others lie within one, is a slip in the year or was left from another plan.

Days that are more than three years before the start are found. Reviews and versions of an older agreement are let be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "good practice: the days of one plan belong together"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
records.dpia.completed: 2016-11-16
"""
GOOD = """
records.dpia.completed: 2026-11-16
"""

_MOST_YEARS: Final = 3
_OLDER: Final = ("partnership.review.last_reviewed", "document_control.versions.", "waivers.")


def check(partnership: Partnership) -> Iterator[Problem]:
    """No day of the plan may lie years before the agreement starts."""
    starts = partnership.partnership.starts
    if is_unsettled(starts):
        return
    for path, day in every_fact(partnership):
        if isinstance(day, date) and day.year < starts.year - _MOST_YEARS and not path.startswith(_OLDER):
            yield Problem(
                path,
                f"{say(day)} lies {starts.year - day.year} years before the agreement starts.",
                f"Look whether the year in `{path}` is right.",
            )


CASES = (
    Case("a start to be agreed", "records.dpia.completed: 2016-11-16\npartnership.starts: to be agreed"),
    Case("an older review", "partnership.review.last_reviewed: 2016-11-16"),
    Case(
        "training long ago",
        "flows.replies.carried_out_by.told_by: 2017-02-01",
        finds="flows.replies.carried_out_by.told_by",
    ),
)
