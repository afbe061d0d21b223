"""Health data is easily misread by people who do not work with it, so a health practitioner should read it for the others.

A partner gives health care if it is a body of the health service, or if its `gives` says `health`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 2: involve health "
    "practitioners in the analysis of health data"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-interpretation",)

BAD = """
approach.interpreted_by.from: hill-top-school
"""
GOOD = """
approach.interpreted_by.from: northmoor-community-trust
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever reads health data for the partnership must come from a partner that gives health care."""
    if not partnership.approach or is_unsettled(partnership.approach.interpreted_by.from_):
        return
    employer = partnership.approach.interpreted_by.from_
    partner = partnership.partners[employer]
    if not partner.kind.is_health_body and not partner.holds_health_records and not is_unsettled(partner.kind):
        yield Problem(
            "approach.interpreted_by.from",
            f"Health data is read by somebody from {name_of(partnership.partners, employer)}, which gives no health care.",
            "Name a practitioner of a health partner in `approach.interpreted_by`. "
            f"If this partner gives health care too, add `health` to `partners.{employer}.gives`.",
        )


CASES = (
    Case(
        "a council that gives no health care",
        "approach.interpreted_by.from: northmoor-council",
        finds="approach.interpreted_by.from",
    ),
    Case(
        "a council that does",
        """
        approach.interpreted_by.from: northmoor-council
        partners.northmoor-council.gives: health
        """,
    ),
    Case(
        "a partnership without the six steps",
        "approach: (left out)",
    ),
    Case(
        "a partner whose kind is to be agreed",
        """
            approach.interpreted_by.from: hill-top-school
            partners.hill-top-school.kind: to be agreed
            """,
    ),
)
