"""Where families are found step by step, a flow that belongs to no step can't be placed before or after they were asked."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), steps 1 to 6, as quoted in "
    "the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("isa-identification-steps",)

BAD = """
flows.support-plan.step: (left out)
"""
GOOD = """
flows.support-plan.step: 6
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """With an `approach`, each flow must name its step."""
    if not partnership.takes_the_recommended_approach:
        return
    for name, flow in parts(partnership.flows):
        if flow.step is None:
            yield Problem(
                f"flows.{name}",
                f"The file has an `approach`, but “{name_of(partnership.flows, name)}” belongs to none of its six steps.",
                f"Add `step` to `flows.{name}`: a number from 1 to 6.",
                lacks=f"flows.{name}.step",
            )


CASES = (
    Case(
        "a partnership without the six steps",
        """
            approach: (left out)
            flows.support-plan.step: (left out)
            """,
    ),
)
