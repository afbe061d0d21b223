"""The duty to share for care binds those who give or arrange health care or adult social care, and does not reach children's services.

Section 251B applies in England, between such bodies and those that work for them, where sharing is likely to help a person's own care and
is in their best interests. A council has it for adult social care (`gives: adult-social-care`), so not for data about children.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.model.partner import Partner
from govkit.model.unsettled import is_unsettled
from govkit.questions.gateways import gateways_of
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Health and Social Care Act 2012, sections 251A and 251B, and the explanatory notes to the Health and Social Care "
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
"""
BAD = """
flows.health-flag.to: hill-top-school
flows.health-flag.basis: {harrow-lane-surgery: care-duty, millbrook-surgery: care-duty, hill-top-school: care-duty}
"""
GOOD = """
flows.health-flag.to: northmoor-community-trust
flows.health-flag.basis: {harrow-lane-surgery: care-duty, millbrook-surgery: care-duty, northmoor-community-trust: care-duty}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that rests on the duty to share for care must stay among those whom it binds."""
    for name, flow in parts(partnership.flows):
        under = [
            each
            for each, basis in bases_of(partnership, flow)
            if Gateway.HEALTH_AND_SOCIAL_CARE_ACT in gateways_of(basis)
        ]
        if not under:
            continue
        for taker in dict.fromkeys(settled((*flow.from_, *flow.to))):
            partner = partnership.partners[taker]
            name_of_it = name_of(partnership.partners, taker)
            about = [item.name for _, item in items_of(partnership, flow) if item.is_about_children]
            if is_unsettled(partner.kind):
                continue
            if not partner.gives_care or (about and _cares_for_adults_alone(partner)):
                why = (
                    f"cares for adults, and “{about[0]}” is about children"
                    if partner.gives_care
                    else "gives neither kind of care"
                )
                yield Problem(
                    f"flows.{name}.basis.{taker if taker in flow.basis else under[0]}",
                    f"“{flow.name}” rests on the duty to share for health care and adult social care, but {name_of_it} {why}.",
                    f"Name bases with another `power` for all in `flows.{name}.basis`. "
                    f"If {name_of_it} gives such care, say so in `partners.{taker}.gives`.",
                )


def _cares_for_adults_alone(partner: Partner) -> bool:
    return not partner.kind.is_health_body and not partner.holds_health_records


CASES = (
    *(
        Case(
            f"a council that gives {gives}, about {about}",
            f"""
            data_items.attendance-flag.about: {about}
            flows.attendance-flag.from: northmoor-community-trust
            flows.attendance-flag.basis: {{northmoor-community-trust: care-duty, northmoor-council: care-duty}}
            partners.northmoor-council.gives: {gives}
            """,
            finds=finds,
        )
        for gives, about, finds in (
            ("adult-social-care", "adults", ""),
            ("adult-social-care", "children", "flows.attendance-flag.basis.northmoor-council"),
            ("(left out)", "adults", "flows.attendance-flag.basis.northmoor-council"),
        )
    ),
    Case(
        "a council that cares for adults, about children",
        """
            data_items.attendance-flag.about: children
            flows.attendance-flag.from: northmoor-community-trust
            flows.attendance-flag.basis: {northmoor-community-trust: care-duty, northmoor-council: care-duty}
            """,
        finds="flows.attendance-flag.basis.northmoor-council",
        says="but Northmoor Council cares for adults, and “School attendance flag” is about children.",
    ),
    Case(
        "a school that gives no care, with no basis of its own",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: care-duty, millbrook-surgery: nhs-care}
            """,
        finds="flows.health-flag.basis.harrow-lane-surgery",
        says="but Hill Top Primary School gives neither kind of care.",
    ),
    Case(
        "a council that gives health care, about children",
        """
            data_items.attendance-flag.about: children
            flows.attendance-flag.from: northmoor-community-trust
            flows.attendance-flag.basis: {northmoor-community-trust: care-duty, northmoor-council: care-duty}
            partners.northmoor-council.gives: health
            """,
    ),
    Case(
        "a health body that says nothing of its care, about children",
        "flows.health-flag.basis.harrow-lane-surgery: care-duty",
    ),
)
