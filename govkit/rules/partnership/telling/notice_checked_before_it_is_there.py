"""A privacy notice can be checked only once it is published, so an earlier day is a slip, and nobody looks at it again."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on the right to be informed: review privacy information regularly"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
records.next_check: 2026-12-01
"""
GOOD = """
records.next_check: 2027-08-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The privacy notice must be checked again after it was published."""
    again, published = partnership.records.next_check, partnership.records.privacy_notice.published
    if again is not None and again <= published:
        yield Problem(
            "records.next_check",
            f"The privacy notice is to be checked again by {say(again)}, but it is published on {say(published)}.",
            "Write a day after that in `records.next_check`.",
        )


CASES = (
    Case("the day of the notice", "records.next_check: 2026-12-14", finds="records.next_check"),
    Case("a day later", "records.next_check: 2026-12-15"),
    Case("no check", "records.next_check: (left out)"),
    Case("a day that is to be agreed", "records.next_check: to be agreed"),
)
