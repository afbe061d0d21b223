"""Joint controllers decide together why and how data is used, so each of them has a lawful basis for each flow that they decide on.

A flow for which one of them names no basis is not theirs together. `flows` of `records.joint_arrangement` says which ones are.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 6(1) and 26(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art26",)
CATALOGUE = ("isa-joint-control",)

GIVEN = """
partners.hill-top-school.role: joint-controller
partners.northmoor-council.role: joint-controller
records.joint_arrangement.essence: We decide together who is visited first.
"""
BAD = """
records.joint_arrangement.flows: [attendance-flag, family-list]
"""
GOOD = """
records.joint_arrangement.flows: [attendance-flag]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each joint controller must have a lawful basis for each flow of their arrangement."""
    arrangement = partnership.records.joint_arrangement
    if not arrangement or is_unsettled(arrangement.flows):
        return
    joint = {name: part for name, part in parts(partnership.partners) if part.role == Role.JOINT_CONTROLLER}
    for name, flow in parts(partnership.flows):
        theirs = name in settled(arrangement.flows) if arrangement.flows else not flow.takers.isdisjoint(joint)
        without = [part for each, part in joint.items() if not _has_basis(flow, each)] if theirs else []
        if without:
            yield Problem(
                "records.joint_arrangement",
                f"{without[0].name} is a joint controller of “{flow.name}”, and names no lawful basis for it.",
                f"If they decide on it together, add a basis for it to `flows.{name}.basis`. If not, list in `flows` of "
                "`records.joint_arrangement` those on which they do.",
            )
            return


def _has_basis(flow: Flow, partner: str) -> bool:
    return is_unsettled(flow.basis) or partner in flow.basis


CASES = (
    Case(
        "an arrangement about all, where one has no basis for a flow of the other",
        "records.joint_arrangement.requests_answered_by: northmoor-council",
        finds="records.joint_arrangement",
        says="Hill Top Primary School is a joint controller of “List of families”",
    ),
    Case(
        "an arrangement about all, where both have a basis for what either takes part in",
        """
        partners.hill-top-school.role: controller
        partners.harbour-families.role: joint-controller
        partners.northmoor-council.role: controller
        """,
    ),
    Case(
        "flows that are to be agreed",
        "records.joint_arrangement.flows: to be agreed",
    ),
    Case(
        "no arrangement",
        "records.joint_arrangement: (left out)",
    ),
)
