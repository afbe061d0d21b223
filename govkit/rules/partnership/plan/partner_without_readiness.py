"""Partners start from different places, so those who plan the sharing have to know how ready each of them is.

Score understanding, skills, systems and trust from 1 (not yet) to 5 (fully), best in a talk with the partner. Processors, and
partners that take part in no flow, need no scores.
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
SOURCE = "Sharing health data (Centre of Excellence for Information Sharing), section 1: find out where each partner is"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-maturity",)

BAD = """
partners.harbour-families.readiness: (left out)
"""
GOOD = """
partners.harbour-families.readiness: {understanding: 3, skills: 3, systems: 3, trust: 4}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller that takes part must have scores for how ready it is."""
    for name, partner in controllers_in_flows(partnership):
        if partner.readiness is None:
            yield Problem(
                f"partners.{name}",
                f"Nothing says how ready {name_of(partnership.partners, name)} is to share.",
                f"Ask them, and score it from 1 to 5 in `partners.{name}.readiness`: `understanding`, `skills`, `systems` and `trust`.",
            )


CASES = (
    Case(
        "a processor",
        """
        partners.harbour-families.readiness: (left out)
        partners.harbour-families.role: processor
        """,
    ),
    Case(
        "a partner that takes part in no flow",
        """
        partners.harbour-families.readiness: (left out)
        flows.support-plan.to: hill-top-school
        """,
    ),
)
