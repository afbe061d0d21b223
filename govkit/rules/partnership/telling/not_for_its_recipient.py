"""“It is not for the police” is a promise, and a flow to the police breaks it.

Letters print `not_for` of their flows. It is held to who gets the items of the flow, from that flow or another, and to whom they may go on. A
department of a body that gets it, such as “the council’s housing team”, is let be: the rest of that body is another matter.

So are its teachers, tutors and crews, where a team of other people is its contact: that they do not see it is a safeguard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.sharing import Flow, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed, settled
from govkit.questions.sharing import items_of
from govkit.questions.spoken_of import is_meant
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

_ARTICLE: Final = re.compile(r"\b(?:a|an|the|any|your)\b")


_STAFF: Final = re.compile(r"\b(?:tutor|head ?teacher|teacher|firefighter|practice nurse)s?\b")


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
    about = {item for item, part in items_of(partnership, flow) if part.form != Form.AGGREGATE}
    for _, other in parts(partnership.flows):
        if about.isdisjoint(settled(other.carries)):
            continue
        for taker in settled(other.to):
            if is_meant(partnership.partners[taker], who) and not _are_other_staff(partnership.partners[taker], who):
                return str(partnership.partners[taker].name)
        onward = next((each for each in settled(other.passed_on_to) if _is_same(each, who)), "")
        if onward:
            return onward
    return ""


def _are_other_staff(partner: Partner, who: str) -> bool:
    """Whether the words mean staff of a partner whose contact is a team of other people."""
    staff = _STAFF.search(who.casefold())
    if staff is None or is_unsettled(partner.contact) or is_unsettled(partner.contact.team):
        return False
    return staff[0].rstrip("s").removeprefix("head").strip() not in partner.contact.team.casefold()


def _is_same(one: str, other: str) -> bool:
    """Whether two ways of speaking of somebody differ in no more than “a”, “the” and “any”."""
    first, second = (_ARTICLE.sub("", each.casefold()).strip() for each in (one, other))
    return first == second


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
        partners.harbour-families.name: Department for Work and Pensions
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
    Case(
        "a department that has nothing to do with it",
        """
        partners.harbour-families.kind: government-department
        partners.harbour-families.name: Department for Work and Pensions
        flows.support-plan.not_for: [immigration officers]
        """,
    ),
    *(
        Case(
            f"the council gets it, and it is not for {who}",
            f"flows.support-plan.to: northmoor-council\nflows.support-plan.not_for: ['{who}']",
            finds="flows.support-plan.not_for.0" if found else "",
        )
        for who, found in (
            ("your council", True),
            ("Northmoor Council", True),
            ("the local authority", True),
            ("the council’s housing team", False),
            ("Northmoor Council’s housing department", False),
            ("the council tax office", False),
            ("the council’s benefits office", False),
            ("other councils", False),
            ("anybody outside the council", False),
            ("social services", False),
        )
    ),
    *(
        Case(
            f"the nurses get it, and it is not for {who}",
            f"flows.support-plan.to: northmoor-community-trust\nflows.support-plan.not_for: ['{who}']",
            finds="flows.support-plan.not_for.0" if found else "",
        )
        for who, found in (
            ("your health visitor", True),
            ("the NHS", True),
            ("the school nurse", True),
            ("your GP", False),
            ("your school", False),
        )
    ),
    *(
        Case(
            f"the {team} of a {kind} gets it, and it is not for {who}",
            f"""
            partners.harbour-families.kind: {kind}
            partners.harbour-families.contact.team: {team}
            flows.support-plan.not_for: ['{who}']
            """,
            finds="flows.support-plan.not_for.0" if found else "",
        )
        for kind, team, who, found in (
            ("college", "Learner support team", "tutors", False),
            ("college", "Learner support team", "the tutors of the college", False),
            ("school", "Pastoral team", "teachers", False),
            ("school", "Safeguarding lead", "your child’s teachers", False),
            ("academy-trust", "Inclusion team", "head teachers", False),
            ("fire-and-rescue", "Home safety team", "firefighters", False),
            ("gp-practice", "Practice manager", "practice nurses", False),
            ("college", "Learner support team", "the college", True),
            ("school", "Pastoral team", "your child’s school", True),
            ("college", "Personal tutors", "tutors", True),
            ("school", "Head teacher", "teachers", True),
        )
    ),
    Case(
        "one to whom it may go on, in other words",
        """
        flows.support-plan.not_for: [the police]
        flows.support-plan.passed_on_to: [Police]
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
