"""A later phase that brings neither a new partner nor new data is no growth, and hides when the sharing really grows.

A later phase lists all of its partners and items, those of the phases before it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 1: work in phases, and "
    "use what you learn to engage other partners"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-phasing",)

GIVEN = """
purpose.phases.pilot.partners: [northmoor-council, harrow-lane-surgery, harbour-families]
"""
BAD = """
purpose.phases.full.partners: [northmoor-council, harrow-lane-surgery, harbour-families]
purpose.phases.full.items: [family-list]
"""
GOOD = """
purpose.phases.full.partners: [northmoor-council, harrow-lane-surgery, harbour-families]
purpose.phases.full.items: [family-list, health-details]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each phase after the first must bring a partner or an item that no phase before it had."""
    before: set[str] = set()
    for name, phase in parts(partnership.purpose.phases):
        shared = [*(phase.partners or (phase.partners,)), *(phase.items or (phase.items,))]
        if (
            before
            and before.issuperset(part for part in shared if not is_unsettled(part))
            and not any(map(is_unsettled, shared))
        ):
            yield Problem(
                f"purpose.phases.{name}",
                "This phase has the partners and data of the phases before it, and no more.",
                f"Add the partners or items that join in it, or leave `{name}` out of `purpose.phases`.",
            )
        before.update(part for part in shared if isinstance(part, str))


CASES = (
    Case(
        "a phase that brings data alone",
        """
        purpose.phases.full.partners: [northmoor-council, harrow-lane-surgery, harbour-families]
        purpose.phases.full.items: [family-list, support-plan]
        """,
    ),
    Case(
        "a phase that brings partners alone",
        """
        purpose.phases.full.partners: [northmoor-council, hill-top-school]
        purpose.phases.full.items: [family-list]
        """,
    ),
    Case(
        "a phase whose partners are to be agreed",
        """
        purpose.phases.full.partners: to be agreed
        purpose.phases.full.items: [family-list]
        """,
    ),
    Case(
        "a phase whose data is to be agreed",
        """
        purpose.phases.full.partners: [northmoor-council]
        purpose.phases.full.items: to be agreed
        """,
    ),
    Case(
        "a phase with one partner to be agreed",
        """
        purpose.phases.full.partners: [northmoor-council, to be agreed]
        purpose.phases.full.items: [family-list]
        """,
    ),
    Case(
        "a phase that brings less than the one before",
        """
        purpose.phases.full.partners: [northmoor-council]
        purpose.phases.full.items: [family-list]
        """,
        finds="purpose.phases.full",
        says="leave `full` out of `purpose.phases`",
    ),
)
