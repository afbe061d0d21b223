"""Sharing that starts with a partner who is not ready fails early, and costs the trust of the others.

Start with the partners whose scores are all 3 or more, and use what they learn to help the others. The scores are 1 to 5; that
3 is enough is a default of govkit.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 1: select the partners "
    "who are most ready, and work in phases"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-maturity",)

BAD = """
partners.hill-top-school.readiness: {understanding: 4, skills: 3, systems: 2, trust: 4}
"""
GOOD = """
partners.hill-top-school.readiness: {understanding: 4, skills: 3, systems: 3, trust: 4}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner of the first phase may have a score under 3."""
    name, first = next(parts(partnership.purpose.phases), (None, None))
    for index, partner in enumerate(first.partners if first else ()):
        readiness = partnership.partners[partner].readiness if not is_unsettled(partner) else None
        if readiness and readiness.is_unready:
            yield Problem(
                f"purpose.phases.{name}.partners.{index}",
                f"{name_of(partnership.partners, partner)} takes part in the first phase, but its lowest score for readiness is {readiness.lowest}.",
                f"Let it join in a later phase, or help it to be ready and then change `partners.{partner}.readiness`.",
            )


CASES = (
    Case(
        "a partner that joins later",
        "partners.harbour-families.readiness: {understanding: 2, skills: 3, systems: 3, trust: 3}",
    ),
    Case(
        "a partner that starts",
        "partners.hill-top-school.readiness: {understanding: 2, skills: 3, systems: 3, trust: 3}",
        finds="purpose.phases.pilot.partners.4",
    ),
    Case(
        "a partner of which nothing is said",
        "partners.harrow-lane-surgery.readiness: (left out)",
    ),
    Case(
        "a partnership without any phases",
        "purpose.phases: {}",
    ),
    Case(
        "a partner of the phase that is to be agreed",
        "purpose.phases.pilot.partners: [northmoor-council, to be agreed]",
    ),
)
