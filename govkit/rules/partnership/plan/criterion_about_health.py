"""A criterion about health among those that come before health data is looked at means that it is looked at first, and for everyone.

The recommended approach counts criteria other than health first, and only then asks the surgeries about those families. A programme’s own
criteria are held to its list by `criterion-outside-programme`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "Sharing health data (Centre of Excellence for Information Sharing), section 4: how many criteria other than health come first"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-min-nonhealth",)

BAD = """
approach.other_criteria: [a child who misses a lot of school, a parent with depression or another mental health problem]
"""
GOOD = """
approach.other_criteria: [a child who misses a lot of school, a parent who is out of work]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No criterion other than health may be about health."""
    if partnership.approach is None or (partnership.programme is not None and partnership.programme.criteria):
        return
    for index, criterion in placed(partnership.approach.other_criteria):
        if told(partnership, "health", criterion):
            yield Problem(
                f"approach.other_criteria.{index}",
                f"“{criterion}” is about health, and stands among the criteria that come before health data is looked at.",
                "Take it out of `other_criteria`. "
                "What you look for in health goes into `approach.health_issues`, which the health partners agree to.",
            )


_AT = "approach.other_criteria"
CASES = (
    *(
        Case(words, f"{_AT}: [a child who misses school, {words}]", finds=f"{_AT}.1")
        for words in ("drug or alcohol misuse", "a disabled child", "many hospital visits", "poor health")
    ),
    *(
        Case(words, f"{_AT}: [a child who misses school, {words}]")
        for words in (
            "a family whose home is cold",
            "a parent who is out of work, and not for illness",
            "contact with the police",
        )
    ),
    Case(
        "a programme that has criteria of its own",
        "partnership.programme: supporting-families\napproach.other_criteria: [poor health of body or mind]",
    ),
    Case("no approach", "approach: (left out)"),
)
