"""A partner that neither sends nor receives anything makes people think that it gets their data.

A processor acts for another partner, and need not be in a flow. The lead counts as taking part.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "ICO Data Sharing Code (2021), what an agreement should include: all organisations, data items and lawful bases"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.support-plan.to: hill-top-school
"""
GOOD = """
flows.support-plan.to: harbour-families
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller must lead, send or receive."""
    lead = partnership.partnership.lead
    taking_part = [
        lead,
        *(fact for flow in partnership.flows.values() for fact in (flow.from_, flow.to, *flow.from_, *flow.to)),
    ]
    if any(is_unsettled(fact) for fact in taking_part):
        return
    for name, partner in parts(partnership.partners):
        if partner.role in (Role.CONTROLLER, Role.JOINT_CONTROLLER) and name not in taking_part:
            yield Problem(
                f"partners.{name}",
                f"{name_of(partnership.partners, name)} neither sends nor receives anything.",
                f"Add `{name}` to the `from` or `to` of a flow, or take it out of `partners`.",
            )


CASES = (
    Case("a flow that is gone", "flows.programme-counts: (left out)", finds="partners.national-families-office"),
    Case(
        "flows that are to be agreed",
        """
        flows.programme-counts: to be agreed
        flows.support-plan: to be agreed
        """,
    ),
)
