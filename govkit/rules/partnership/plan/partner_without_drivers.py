"""People share for their own reasons, so whoever wants a partner to take part has to know what it cares about.

A GP may want to know what lies behind poor health, a health board to spend less on late care. Ask, and write it in the partner’s
own words. Processors, and partners that take part in no flow, need none.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), key learning 3: understand what "
    "motivates your partners"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
partners.harbour-families.drivers: (left out)
"""
GOOD = """
partners.harbour-families.drivers: [Support that families ask for]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller that takes part must say what it cares about."""
    for name, partner in controllers_in_flows(partnership):
        if not partner.drivers and not is_unsettled(partner.drivers):
            yield Problem(
                f"partners.{name}",
                f"Nothing says what {name_of(partnership.partners, name)} cares about most.",
                f"Ask them, and write it in `partners.{name}.drivers`, in their own words.",
            )


CASES = (
    Case(
        "a processor",
        """
        partners.harbour-families.drivers: (left out)
        partners.harbour-families.role: processor
        """,
    ),
    Case(
        "a partner that takes part in no flow",
        """
        partners.harbour-families.drivers: (left out)
        flows.support-plan.to: hill-top-school
        """,
    ),
)
