"""The duty to share for care does not apply where the person objects, so a flow that rests on it has to let people object.

A flow that goes ahead `without-asking` offers no way out. Totals are about nobody, so nobody can object to them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.model.sharing import Form, GoesAhead
from govkit.questions.gateways import gateways_of
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Health and Social Care Act 2012, section 251B, and the explanatory notes to the Health and Social Care "
    "(Safety and Quality) Act 2015"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-251b",)

BAD = """
lawful_bases:
  care-duty:
    name: Duty to share for care
    article_6: legal-obligation
    power: Health and Social Care Act 2012, section 251B
    gateway: health-and-social-care-act-2012-section-251b
    article_9: health-or-social-care
    schedule_1: paragraph 2 (health or social care purposes)
    secrecy: used under the responsibility of health professionals (section 11(1)(a))
flows:
  health-flag:
    name: Health need flag
    step: 3
    from: harrow-lane-surgery
    to: northmoor-community-trust
    carries: {health-flag: know which families to offer help first}
    goes_ahead: without-asking
    why_without_asking: They care for the same families.
    basis: {harrow-lane-surgery: care-duty, northmoor-community-trust: care-duty}
    confidentiality: flag-for-care
    how: NHS secure email
    security: encrypted on the way
    how_often: Every three months
    starts: 2027-03-01
"""
GOOD = """
lawful_bases:
  care-duty:
    name: Duty to share for care
    article_6: legal-obligation
    power: Health and Social Care Act 2012, section 251B
    gateway: health-and-social-care-act-2012-section-251b
    article_9: health-or-social-care
    schedule_1: paragraph 2 (health or social care purposes)
    secrecy: used under the responsibility of health professionals (section 11(1)(a))
flows:
  health-flag:
    name: Health need flag
    step: 3
    from: harrow-lane-surgery
    to: northmoor-community-trust
    carries: {health-flag: know which families to offer help first}
    goes_ahead: unless-they-opt-out
    basis: {harrow-lane-surgery: care-duty, northmoor-community-trust: care-duty}
    confidentiality: flag-for-care
    how: NHS secure email
    security: encrypted on the way
    how_often: Every three months
    starts: 2027-03-01
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that rests on the duty to share for care must let people say no, or wait for their yes."""
    for name, flow in parts(partnership.flows):
        under = any(
            Gateway.HEALTH_AND_SOCIAL_CARE_ACT in gateways_of(basis) for _, basis in bases_of(partnership, flow)
        )
        about_people = any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        if under and about_people and flow.goes_ahead == GoesAhead.WITHOUT_ASKING:
            yield Problem(
                f"flows.{name}.goes_ahead",
                f"“{flow.name}” rests on the duty to share for care, which does not apply where a person objects, but nobody can.",
                f"Write `goes_ahead: unless-they-opt-out` here, and add `{name}` to the `covers` of a letter with `kind: opt-out`.",
            )
