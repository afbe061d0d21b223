"""Whoever approaches the families that were found has to know which they are, so that one whom no flow tells can’t do it.

To tell them besides the flows, by word of mouth, would be a disclosure that nobody agreed on. One that gets a list of those families from whoever
knows them, before anybody is asked, is told; so is one that acts for a partner that knows, or has it act for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import is_one_with
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import items_of, tells_flag
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

_NAMELESS: Final = (Form.AGGREGATE, Form.DE_IDENTIFIED)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The partner that approaches families must be in a flow that says which they are."""
    approach = partnership.approach
    if approach is None or is_unsettled(approach) or is_unsettled(approach.approached_by):
        return
    flags = [flow for _, flow in parts(partnership.flows) if tells_flag(partnership, flow)]
    if (
        flags
        and all(not is_unsettled(flow.to) for flow in flags)
        and not is_one_with(partnership, approach.approached_by, _who_knows(partnership, flags))
    ):
        name = name_of(partnership.partners, approach.approached_by)
        yield Problem(
            "approach.approached_by",
            f"{name} is to approach the families, but “{flags[0].name}”, which says which they are, does not reach it.",
            f"Name a partner that gets or sends that flag. Or add a flow to {name}, with a lawful basis and how the duty of confidence is met.",
        )


def _who_knows(partnership: Partnership, flags: Sequence[Flow]) -> frozenset[str]:
    """Who is at either end of a flag, and whom these tell of the families in later flows for which nobody is asked."""
    known = {partner for flow in flags for partner in (*settled(flow.to), *settled(flow.from_))}
    first = min(flow.when_it_comes for flow in flags)
    for flow in sorted((flow for _, flow in parts(partnership.flows)), key=lambda flow: flow.when_it_comes):
        about_people = any(item.form not in _NAMELESS for _, item in items_of(partnership, flow))
        if (
            (flow.step is None or flow.when_it_comes >= first)
            and about_people
            and not flow.waits_for_agreement
            and not known.isdisjoint(settled(flow.from_))
        ):
            known.update(settled(flow.to))
    return frozenset(known)


CASES = (
    Case("one that sends the flag", "approach.approached_by: harrow-lane-surgery"),
    Case("one that is in other flows alone", "approach.approached_by: hill-top-school", finds="approach.approached_by"),
    Case(
        "one that gets the list of marked families from whoever knows them",
        """
        approach.approached_by: harbour-families
        flows.support-plan.from: northmoor-community-trust
        flows.support-plan.step: 4
        flows.support-plan.goes_ahead: unless-they-opt-out
        """,
    ),
    Case(
        "one that gets a plan after a yes",
        """
        approach.approached_by: harbour-families
        flows.support-plan.from: northmoor-community-trust
        """,
        finds="approach.approached_by",
    ),
    Case(
        "one that gets totals",
        """
        approach.approached_by: national-families-office
        flows.programme-counts.from: northmoor-community-trust
        """,
        finds="approach.approached_by",
    ),
    Case(
        "one that acts for a partner that is told",
        """
        approach.approached_by: harbour-families
        partners.harbour-families.role: processor
        partners.harbour-families.acts_for: northmoor-community-trust
        """,
    ),
    Case("to be agreed", "approach.approached_by: to be agreed"),
    Case("an approach to be agreed", "approach: to be agreed"),
    Case("no approach", "approach: (left out)"),
    Case(
        "a flag whose recipient is to be agreed",
        "approach.approached_by: hill-top-school\nflows.health-flag.to: to be agreed",
    ),
)
