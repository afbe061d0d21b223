"""A confidentiality basis that no flow names makes the agreement claim a decision that nothing rests on."""

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
flows.health-flag.confidentiality: details-with-consent
"""
GOOD = """
flows.health-flag.confidentiality: flag-for-care
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each confidentiality basis must be named by a flow."""
    named = [flow.confidentiality for flow in partnership.flows.values()]
    if any(is_unsettled(fact) for fact in named):
        return
    for name, basis in parts(partnership.confidentiality_bases):
        if name not in named:
            yield Problem(
                f"confidentiality_bases.{name}",
                f"No flow names “{basis.name}”.",
                f"Write `confidentiality: {name}` in a flow of health data, or take it out of `confidentiality_bases`.",
            )


CASES = (
    Case(
        "a flow without one",
        "flows.health-flag.confidentiality: (left out)",
        finds="confidentiality_bases.flag-for-care",
    ),
)
