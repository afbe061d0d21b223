"""An agreement that nobody senior signs for a partner binds that partner to nothing.

Processors are bound by their contract. Partners that take part in no flow need not sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, data sharing agreements: senior management sign them off"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-signoff",)

BAD = """
partners.harbour-families.signatory: (left out)
"""
GOOD = """
partners.harbour-families.signatory: {name: Femi Example, role: Chief Officer}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller that takes part must name who signs for it."""
    for name, partner in controllers_in_flows(partnership):
        if partner.signatory is None:
            yield Problem(
                f"partners.{name}",
                f"Nobody is named who signs for {name_of(partnership.partners, name)}.",
                f"Write the `name` and `role` of a senior person in `partners.{name}.signatory`.",
            )


CASES = (
    Case(
        "a processor",
        """
        partners.harbour-families.signatory: (left out)
        partners.harbour-families.role: processor
        """,
    ),
    Case(
        "a partner that takes part in no flow",
        """
        partners.harbour-families.signatory: (left out)
        flows.support-plan.to: hill-top-school
        """,
    ),
)
