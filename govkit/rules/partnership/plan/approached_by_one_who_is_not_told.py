"""Whoever approaches the families that were found has to know which they are, so that one whom no flow tells can’t do it.

To tell them besides the flows, by word of mouth, would be a disclosure that nobody agreed on.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import tells_flag
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), step 4, "
    "as quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-min-nonhealth",)

BAD = """
approach.approached_by: harbour-families
"""
GOOD = """
approach.approached_by: northmoor-community-trust
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The partner that approaches families must be in a flow that says which they are."""
    approach = partnership.approach
    if approach is None or is_unsettled(approach) or is_unsettled(approach.approached_by):
        return
    flags = [flow for _, flow in parts(partnership.flows) if tells_flag(partnership, flow)]
    if (
        flags
        and all(not is_unsettled(flow.to) for flow in flags)
        and not any(_knows(flow, approach.approached_by) for flow in flags)
    ):
        name = name_of(partnership.partners, approach.approached_by)
        yield Problem(
            "approach.approached_by",
            f"{name} is to approach the families, but “{flags[0].name}”, which says which they are, does not reach it.",
            f"Name a partner that gets or sends that flag. Or add a flow to {name}, with a lawful basis and how the duty of confidence is met.",
        )


def _knows(flow: Flow, partner: str) -> bool:
    return partner in (*settled(flow.to), *settled(flow.from_))


CASES = (
    Case("one that sends the flag", "approach.approached_by: harrow-lane-surgery"),
    Case("one that is in other flows alone", "approach.approached_by: hill-top-school", finds="approach.approached_by"),
    Case("to be agreed", "approach.approached_by: to be agreed"),
    Case("an approach to be agreed", "approach: to be agreed"),
    Case("no approach", "approach: (left out)"),
    Case(
        "a flag whose recipient is to be agreed",
        "approach.approached_by: hill-top-school\nflows.health-flag.to: to be agreed",
    ),
)
