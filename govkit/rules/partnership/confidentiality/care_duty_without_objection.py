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
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Health and Social Care Act 2012, section 251B, and the explanatory notes to the Health and Social Care "
    "(Safety and Quality) Act 2015"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-251b",)

GIVEN = """
lawful_bases.care-duty:
  name: Duty to share for care
  article_6: legal-obligation
  power: Health and Social Care Act 2012, section 251B
  gateway: health-and-social-care-act-2012-section-251b
  article_9: health-or-social-care
  schedule_1: paragraph 2 (health or social care purposes)
flows.health-flag.basis: {harrow-lane-surgery: care-duty, millbrook-surgery: care-duty, northmoor-community-trust: care-duty}
"""
BAD = """
flows.health-flag.goes_ahead: without-asking
"""
GOOD = """
flows.health-flag.goes_ahead: unless-they-opt-out
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


CASES = (
    Case(
        "totals, to which nobody can object",
        """
        data_items.health-flag.form: aggregate
        flows.health-flag.goes_ahead: without-asking
        """,
    ),
    Case(
        "the duty for one of three, and totals beside the flag",
        """
            flows.health-flag.basis.millbrook-surgery: nhs-care
            flows.health-flag.carries: {health-flag: help, programme-counts: see how it goes}
            flows.health-flag.goes_ahead: without-asking
            """,
        finds="flows.health-flag.goes_ahead",
    ),
)
