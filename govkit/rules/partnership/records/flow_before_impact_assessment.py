"""Where sharing is likely to be a high risk to people, its data protection impact assessment is made before it starts.

Matching data, data about health, and data that people don't know is used are on the regulator's list of such risks. Totals that are
about nobody don't count as a flow here.
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
SOURCE = "UK GDPR, Article 35(1)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dpia",)

BAD = """
records.dpia.completed: 2027-03-01
"""
GOOD = """
records.dpia.completed: 2026-11-16
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The data protection impact assessment must be complete by the day of the first flow."""
    first, done = first_flow(partnership), partnership.records.dpia.completed
    if first and done > first[1]:
        yield Problem(
            "records.dpia.completed",
            f"The impact assessment is complete on {say(done)}, but “{first[0].name}” starts on {say(first[1])}.",
            f"Complete it sooner and write that day in `records.dpia.completed`, or let no flow start before {say(done)}.",
        )


CASES = (
    Case("the day of the first flow", "records.dpia.completed: 2027-02-02"),
    Case(
        "the day after the first flow, whichever comes first in the file",
        "records.dpia.completed: 2027-02-03",
        finds="records.dpia.completed",
        says="“Replies” starts on 2 February 2027",
    ),
    Case("totals, which are no first flow", "flows.programme-counts.starts: 2026-11-02"),
)
