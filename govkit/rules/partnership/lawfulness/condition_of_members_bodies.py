"""Article 9(2)(d) is for bodies with a political, philosophical, religious or trade union aim, about members, and is none to share on.

A family charity is seldom such a body. What such a body holds about members and people in regular contact stays within it, unless they consent.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.bodies import bodies
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 9(2)(d)"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art9-2-d",)
CATALOGUE = ("gov-flag-art9",)

BAD = """
lawful_bases.nhs-care.article_9: not-for-profit-body
"""
GOOD = """
lawful_bases.nhs-care.article_9: health-or-social-care
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No public body may rely on the condition of members’ bodies, and nobody may send on it without consent."""
    told = set()
    for _, flow in parts(partnership.flows):
        for taker, basis in bases_of(partnership, flow):
            path = f"lawful_bases.{flow.basis[taker]}"
            kind = partnership.partners[taker].kind
            if basis.article_9 != Article9.NOT_FOR_PROFIT or is_unsettled(kind) or path in told:
                continue
            sends = taker in settled(flow.from_) and not flow.waits_for_agreement
            if sends or not bodies()[kind].not_for_profit:
                told.add(path)
                yield Problem(
                    f"{path}.article_9",
                    f"{name_of(partnership.partners, taker)} relies on the condition of bodies with a political, philosophical, religious or trade "
                    f"union aim {'to send data out without consent' if sends else 'and is none'}.",
                    "Write another condition in `article_9`, such as `explicit-consent`, or `health-or-social-care` with its `schedule_1` paragraph.",
                )


CASES = (
    Case(
        "a charity that receives on it",
        "lawful_bases.charity-agreed-support.article_9: not-for-profit-body",
    ),
    Case(
        "a charity that sends on it without consent",
        """
            lawful_bases.charity-agreed-support.article_9: not-for-profit-body
            flows.news:
              name: News
              step: 6
              from: harbour-families
              to: hill-top-school
              carries: {support-plan: plan lessons}
              goes_ahead: without-asking
              why_without_asking: It helps.
              basis: {harbour-families: charity-agreed-support}
              starts: 2027-05-04
            """,
        finds="lawful_bases.charity-agreed-support.article_9",
        says="or trade union aim to send data out without consent.",
    ),
    Case(
        "a charity that sends on it once people agree",
        """
            lawful_bases.charity-agreed-support.article_9: not-for-profit-body
            flows.news:
              name: News
              step: 6
              from: harbour-families
              to: hill-top-school
              carries: {support-plan: plan lessons}
              goes_ahead: when-they-agree
              basis: {harbour-families: charity-agreed-support}
              starts: 2027-05-04
            """,
    ),
    Case(
        "a council that sends on it once people agree",
        """
            lawful_bases.charity-agreed-support.article_9: not-for-profit-body
            flows.support-plan.basis.northmoor-council: charity-agreed-support
            """,
        finds="lawful_bases.charity-agreed-support.article_9",
        says="or trade union aim and is none.",
    ),
    Case(
        "a partner whose kind is to be agreed",
        """
            lawful_bases.charity-agreed-support.article_9: not-for-profit-body
            flows.support-plan.basis.northmoor-council: charity-agreed-support
            partners.northmoor-council.kind: to be agreed
            """,
    ),
    Case(
        "two councils that rely on one basis in two flows",
        """
            lawful_bases.charity-agreed-support.article_9: not-for-profit-body
            flows.support-plan.basis.northmoor-council: charity-agreed-support
            flows.news:
              name: News
              step: 6
              from: northmoor-council
              to: harbour-families
              carries: {support-plan: plan lessons}
              goes_ahead: when-they-agree
              basis: {northmoor-council: charity-agreed-support, harbour-families: charity-agreed-support}
              starts: 2027-05-04
            """,
        finds="lawful_bases.charity-agreed-support.article_9",
        says="Northmoor Council relies on",
    ),
)
