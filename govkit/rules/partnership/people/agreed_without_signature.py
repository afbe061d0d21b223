"""An agreement that is called agreed before everyone has signed lets partners share on words that somebody did not accept.

Write the day on which each signed in `signed_on`. Until then the status is `draft`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Status
from govkit.questions.settled import name_of
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, data sharing agreements: senior management sign them off"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-signoff",)

BAD = """
partnership.status: agreed
"""
GOOD = """
partnership.status: draft
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Once an agreement is called agreed, everyone who signs for a partner must have signed."""
    if partnership.partnership.status != Status.AGREED:
        return
    for name, partner in controllers_in_flows(partnership):
        if partner.signatory and partner.signatory.signed_on is None:
            yield Problem(
                f"partners.{name}.signatory",
                f"The agreement is called agreed, but {name_of(partnership.partners, name)} has not signed it.",
                f"Write the day in `partners.{name}.signatory.signed_on`, or `status: draft` in `partnership`.",
            )


CASES = (
    Case(
        "one partner has signed, and six have not",
        """
        partnership.status: agreed
        partners.harbour-families.signatory.signed_on: 2027-01-20
        """,
        finds=(
            "partners.northmoor-council.signatory partners.harrow-lane-surgery.signatory partners.millbrook-surgery.signatory "
            "partners.northmoor-community-trust.signatory partners.hill-top-school.signatory "
            "partners.national-families-office.signatory"
        ),
    ),
    Case("an agreement that has ended", "partnership.status: ended"),
    Case(
        "a partner for whom nobody signs",
        """
            partnership.status: agreed
            partners.northmoor-council.signatory: (left out)
            partners.harrow-lane-surgery.signatory: (left out)
            partners.millbrook-surgery.signatory: (left out)
            partners.northmoor-community-trust.signatory: (left out)
            partners.hill-top-school.signatory: (left out)
            partners.national-families-office.signatory: (left out)
            """,
        finds="partners.harbour-families.signatory",
    ),
)
