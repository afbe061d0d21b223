"""An agreement that is signed does not send anything: somebody has to do it, and has to know."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), key learning: "
    "discuss who will carry out the data sharing and how they will be informed "
    "of the agreement"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-operational-lead",)

BAD = """
flows.support-plan.carried_out_by: (left out)
"""
GOOD = """
flows.support-plan.carried_out_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flow must name who sends the data."""
    for name, flow in parts(partnership.flows):
        if flow.carried_out_by is None:
            yield Problem(
                f"flows.{name}",
                f"Nothing says who in the organisation sends “{flow.name}”, and how they are told.",
                f"Add `carried_out_by` to `flows.{name}`, with `role`, `told_how` and `told_by`.",
                lacks=f"flows.{name}.carried_out_by",
            )
