"""A controller may use personal data only on a lawful basis of its own, whether it sends the data or receives it.

The sender's basis does not carry over to the recipients. A processor needs none: it acts for a controller.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.sharing import Flow
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(2) and 6(1)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-lawful-basis",)

BAD = """
flows.support-plan.basis: {northmoor-council: council-early-help}
"""
GOOD = """
flows.support-plan.basis: {northmoor-council: council-early-help, harbour-families: charity-agreed-support}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller that sends or receives must have a basis named in the flow."""
    for name, flow in parts(partnership.flows):
        if isinstance(flow.basis, Unsettled):
            continue
        for controller in sorted(_controllers(partnership, flow) - set(settled(flow.basis))):
            yield Problem(
                f"flows.{name}.basis",
                f"{name_of(partnership.partners, controller)} takes part in “{flow.name}” without a lawful basis for it.",
                f"Add `{controller}` to `flows.{name}.basis`, with the id of one of the `lawful_bases` (the name before the colon).",
            )


def _controllers(partnership: Partnership, flow: Flow) -> set[str]:
    roles = {partner: partnership.partners[partner].role for partner in settled(flow.takers)}
    return {partner for partner, role in roles.items() if role in (Role.CONTROLLER, Role.JOINT_CONTROLLER)}


CASES = (
    Case(
        "a sender that is a controller",
        "flows.health-flag.basis.millbrook-surgery: (left out)",
        finds="flows.health-flag.basis",
        says="Millbrook Surgery takes part in “Health need flag”",
    ),
    Case(
        "a processor",
        """
        partners.harbour-families.role: processor
        flows.support-plan.basis: {northmoor-council: council-early-help}
        """,
    ),
    Case(
        "a joint controller without a basis",
        """
            partners.harbour-families.role: joint-controller
            flows.support-plan.basis: {northmoor-council: council-early-help}
            """,
        finds="flows.support-plan.basis",
    ),
    Case(
        "several without a basis, by their names",
        "flows.health-flag.basis: {}",
        finds="flows.health-flag.basis flows.health-flag.basis flows.health-flag.basis",
        says="without a lawful basis for it. Add `harrow-lane-surgery` to `flows.health-flag.basis`",
    ),
    Case(
        "bases that are to be agreed",
        "flows.support-plan.basis: to be agreed",
    ),
)
