"""A partner that gains nothing it can show has no reason to go on when sharing takes work.

Write what gets better for it, what is counted to see that, how it stands now and what is hoped for. Processors, and partners
that take part in no flow, need none.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 6: explicit joint "
    "benefits, with a baseline and a measure of progress"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-benefit-per-partner",)

BAD = """
partners.harbour-families.benefit: (left out)
"""
GOOD = """
partners.harbour-families.benefit:
  what: Support that starts sooner
  measure: Days from agreement to first visit
  baseline: 30 days
  target: 10 days
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller that takes part must say what it gains."""
    for name, partner in controllers_in_flows(partnership):
        if partner.benefit is None:
            yield Problem(
                f"partners.{name}",
                f"Nothing says what {name_of(partnership.partners, name)} gains from the sharing.",
                f"Write it in `partners.{name}.benefit`: `what`, `measure`, `baseline` and `target`.",
            )


CASES = (
    Case(
        "a processor",
        """
        partners.harbour-families.benefit: (left out)
        partners.harbour-families.role: processor
        """,
    ),
    Case(
        "a partner that takes part in no flow",
        """
        partners.harbour-families.benefit: (left out)
        flows.support-plan.to: hill-top-school
        """,
    ),
)
