"""People have to be told of the sharing by the time it starts, and the privacy notice is where it is told.

Article 14 gives a month after the data is obtained, or until people are first written to, or until the data is first disclosed to someone
else. It does not say that the first of these counts: that is govkit's cautious reading. A notice that is out on the day of the first flow is
out within a month of every recipient's obtaining the data.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.sharing import first_flow
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 13(1) and 14(3)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-notice-before-share", "pn-timing")

BAD = """
records.privacy_notice.published: 2027-03-01
"""
GOOD = """
records.privacy_notice.published: 2026-12-14
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The privacy notice must be published by the day of the first flow."""
    first, out = first_flow(partnership), partnership.records.privacy_notice.published
    if first and out > first[1]:
        yield Problem(
            "records.privacy_notice.published",
            f"The privacy notice is published on {say(out)}, but “{first[0].name}” starts on {say(first[1])}.",
            f"Publish it sooner and write that day in `records.privacy_notice.published`, or let no flow start before {say(out)}.",
        )


CASES = (
    Case("the day of the first flow", "records.privacy_notice.published: 2027-02-02"),
    Case(
        "the day after the first flow, whichever comes first in the file",
        "records.privacy_notice.published: 2027-02-03",
        finds="records.privacy_notice.published",
        says="“Replies” starts on 2 February 2027",
    ),
    Case("totals, which are no first flow", "flows.programme-counts.starts: 2026-11-02"),
)
