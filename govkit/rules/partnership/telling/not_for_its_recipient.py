"""“It is not for the police” is a promise, and a flow to the police breaks it.

Letters print `not_for` of their flows. It is held to who gets the items of the flow, from that flow or another, and to whom they may go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.sharing import Flow, Form
from govkit.questions.settled import parts, placed, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): what is told of the sharing is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows.support-plan.to: [harbour-families, northmoor-council]
flows.support-plan.not_for: [the council, the police]
"""
GOOD = """
flows.support-plan.not_for: [the council, the police]
"""

# How people speak of a body, and what sorts of body that can be.
_SPOKEN_OF: Final = (
    (re.compile(r"\bpolice\b", re.IGNORECASE), (PartnerKind.POLICE,)),
    (
        re.compile(r"\b(school|teacher)s?\b", re.IGNORECASE),
        (PartnerKind.SCHOOL, PartnerKind.ACADEMY_TRUST, PartnerKind.COLLEGE),
    ),
    (re.compile(r"\b(doctor|GP|surgery)s?\b", re.IGNORECASE), (PartnerKind.GP_PRACTICE,)),
    (re.compile(r"\bcouncil\b", re.IGNORECASE), (PartnerKind.LOCAL_AUTHORITY,)),
    (re.compile(r"\blandlords?\b", re.IGNORECASE), (PartnerKind.HOUSING_ASSOCIATION,)),
    (
        re.compile(r"\b(immigration|home office|benefits|jobcentre)\b", re.IGNORECASE),
        (PartnerKind.GOVERNMENT_DEPARTMENT,),
    ),
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nobody may get what a flow says is not for them."""
    for name, flow in parts(partnership.flows):
        for index, who in placed(flow.not_for):
            taker = _who_gets_it(partnership, flow, who)
            if taker:
                yield Problem(
                    f"flows.{name}.not_for.{index}",
                    f"{flow.name} is said not to be for {who}, and {taker} gets it.",
                    "Take that out of `not_for`, or send it no more.",
                )


def _who_gets_it(partnership: Partnership, flow: Flow, who: str) -> str:
    """Who of those whom the words mean gets any of it, if anybody does."""
    kinds = {kind for words, meant in _SPOKEN_OF if words.search(who) for kind in meant}
    about = {item for item, part in items_of(partnership, flow) if part.form != Form.AGGREGATE}
    for _, other in parts(partnership.flows):
        if about.isdisjoint(settled(other.carries)):
            continue
        for taker in settled(other.to):
            partner = partnership.partners[taker]
            if partner.kind in kinds or str(partner.name).casefold() in who.casefold():
                return str(partner.name)
        onward = next((each for each in settled(other.passed_on_to) if each.casefold() == who.casefold()), "")
        if onward:
            return onward
    return ""


CASES = (
    Case(
        "one that gets the item from another flow",
        """
        flows.support-plan.not_for: [your doctor]
        flows.replies.carries: {support-plan: act on it}
        """,
        finds="flows.support-plan.not_for.0",
    ),
    Case(
        "one by name",
        "flows.support-plan.not_for: [the charity Harbour Families]",
        finds="flows.support-plan.not_for.0",
    ),
    Case(
        "one to whom it may go on",
        """
        flows.support-plan.not_for: [the police, a court]
        flows.support-plan.passed_on_to: [A court]
        """,
        finds="flows.support-plan.not_for.1",
    ),
    Case(
        "a landlord who gets it",
        """
        partners.harbour-families.kind: housing-association
        flows.support-plan.not_for: [your landlord]
        """,
        finds="flows.support-plan.not_for.0",
    ),
    Case(
        "a department that pays benefits",
        """
        partners.harbour-families.kind: government-department
        flows.support-plan.not_for: [the benefits office]
        """,
        finds="flows.support-plan.not_for.0",
    ),
    Case(
        "a school that gets it",
        """
        flows.support-plan.to: hill-top-school
        flows.support-plan.not_for: [your child’s school]
        """,
        finds="flows.support-plan.not_for.0",
    ),
    Case(
        "a police force that gets it",
        """
        partners.harbour-families.kind: police
        flows.support-plan.not_for: [the police]
        """,
        finds="flows.support-plan.not_for.0",
    ),
    Case("the council that sends it", "flows.support-plan.not_for: [the council]"),
    Case(
        "totals alone",
        """
        flows.support-plan.carries: {programme-counts: see what helps}
        flows.support-plan.not_for: [the charity Harbour Families]
        """,
    ),
    Case(
        "what is to be agreed",
        """
        flows.support-plan.not_for: to be agreed
        flows.support-plan.to: to be agreed
        """,
    ),
)
