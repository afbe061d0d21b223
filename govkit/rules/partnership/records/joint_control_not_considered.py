"""Partners who set criteria, letters and answers together may be joint controllers, so the file says why they are separate.

Who decides together why and how data is used is a joint controller, whatever the agreement calls them. Agreeing the criteria by which families are
found points that way. The reasoning goes into `records.separate_control`, and into the agreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 26(1); ICO Data Sharing Code (2021), Annex B"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art26",)
CATALOGUE = ("isa-joint-control", "gov-joint")

BAD = """
records.separate_control: (left out)
"""
GOOD = """
records.separate_control: Each decides alone what it collects, whom it helps and what it keeps, and uses nothing for the others.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Separate controllers who find families together must say why they are not joint controllers."""
    records = partnership.records
    if partnership.approach is None or records.joint_arrangement is not None or records.separate_control is not None:
        return
    separate = [name for name, partner in controllers_in_flows(partnership) if partner.role == Role.CONTROLLER]
    if len(separate) > 1:
        yield Problem(
            "records",
            "The partners agree together how families are found, which can make them joint controllers, and nothing says why they are not.",
            "Add `separate_control` to `records`, with the reasons as a sentence. If they do decide together, write `role: joint-controller` and "
            "`joint_arrangement`.",
            lacks="records.separate_control",
        )


CASES = (
    Case(
        "a partnership without the six steps",
        """
            records.separate_control: (left out)
            approach: (left out)
            """,
    ),
    Case(
        "partners that say how they are joint",
        """
            records.separate_control: (left out)
            records.joint_arrangement: {essence: The council answers for all.}
            """,
    ),
    Case(
        "two that decide for themselves",
        """
            records.separate_control: (left out)
            partners.harrow-lane-surgery.role: processor
            partners.millbrook-surgery.role: processor
            partners.northmoor-community-trust.role: processor
            partners.hill-top-school.role: processor
            partners.harbour-families.role: processor
            """,
        finds="records",
    ),
    Case(
        "one that decides for itself",
        """
            records.separate_control: (left out)
            partners.harrow-lane-surgery.role: joint-controller
            partners.millbrook-surgery.role: joint-controller
            partners.northmoor-community-trust.role: joint-controller
            partners.hill-top-school.role: joint-controller
            partners.harbour-families.role: joint-controller
            partners.national-families-office.role: joint-controller
            """,
    ),
)
