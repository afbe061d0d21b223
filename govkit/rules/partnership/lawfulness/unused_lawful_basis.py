"""A lawful basis that no flow names makes the agreement claim a use of data that there isn't."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "ICO Data Sharing Code (2021), what an agreement should include: all organisations, data items and lawful bases"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.programme-counts.basis: {northmoor-council: council-early-help, national-families-office: council-early-help}
"""
GOOD = """
flows.programme-counts.basis: {northmoor-council: council-early-help, national-families-office: national-evaluation}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each lawful basis must be named by a flow."""
    named = [fact for flow in partnership.flows.values() for fact in (flow.basis, *flow.basis.values())]
    if any(is_unsettled(fact) for fact in named):
        return
    for name, basis in parts(partnership.lawful_bases):
        if name not in named:
            yield Problem(
                f"lawful_bases.{name}",
                f"No flow names “{basis.name}” as a lawful basis.",
                f"Name `{name}` in the `basis` of a flow, or take it out of `lawful_bases`.",
            )


CASES = (
    Case("a flow that is gone", "flows.programme-counts: (left out)", finds="lawful_bases.national-evaluation"),
    Case(
        "flows that are to be agreed",
        """
        flows.programme-counts: to be agreed
        flows.support-plan: to be agreed
        """,
    ),
)
