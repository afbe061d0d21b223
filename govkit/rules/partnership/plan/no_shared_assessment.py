"""Without one assessment for the whole family each service goes on looking at one person and one problem.

An early help assessment that health and other services all use gives them one way to “think family”. Name it in
`approach.shared_assessment`; the agreement prints it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Sharing health data (Centre of Excellence for Information Sharing), section 8: a shared early help assessment"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
approach.shared_assessment: (left out)
"""
GOOD = """
approach.shared_assessment: Northmoor early help assessment
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The approach must name the assessment that all partners use."""
    approach = partnership.approach
    if approach and not is_unsettled(approach) and approach.shared_assessment is None:
        yield Problem(
            "approach",
            "No assessment of the whole family is named that all partners use.",
            "Name it in `approach.shared_assessment`, such as `Northmoor early help assessment`.",
        )


CASES = (
    Case(
        "a partnership without the six steps",
        "approach: (left out)",
    ),
    Case(
        "an approach that is to be agreed",
        "approach: to be agreed",
    ),
)
