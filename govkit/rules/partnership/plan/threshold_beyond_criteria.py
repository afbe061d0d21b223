"""A family can’t meet more criteria than there are, so with such a threshold nobody is found, or the threshold is not kept.

`approach.other_criteria_first` says how many of `approach.other_criteria` a family meets before health data is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 4: how many criteria "
    "other than health come first"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-min-nonhealth",)

BAD = """
approach.other_criteria: [a child who misses a lot of school]
"""
GOOD = """
approach.other_criteria: [a child who misses a lot of school, a parent who is out of work]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """There must be as many criteria other than health as a family has to meet."""
    if not partnership.approach or is_unsettled(partnership.approach.other_criteria):
        return
    criteria, wanted = len(partnership.approach.other_criteria), partnership.approach.other_criteria_first
    if wanted > criteria:
        yield Problem(
            "approach.other_criteria_first",
            f"A family has to meet {wanted} criteria other than health, but the list of them holds only {criteria}.",
            "List all of them in `approach.other_criteria`, or write a smaller number in `approach.other_criteria_first`.",
        )


CASES = (
    Case("as many as there are", "approach.other_criteria_first: 3"),
    Case("one more", "approach.other_criteria_first: 4", finds="approach.other_criteria_first"),
    Case(
        "a partnership without the six steps",
        "approach: (left out)",
    ),
    Case(
        "criteria that are to be agreed",
        """
            approach.other_criteria: to be agreed
            approach.other_criteria_first: 3
            """,
    ),
)
