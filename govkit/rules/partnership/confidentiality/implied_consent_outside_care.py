"""Patients expect their details to be passed on for their own care, and to nobody else, so implied consent reaches only those who give or support it.

That may be a council or a charity, where it gives or supports that patient's care: say so in `gives` of the partner. For any other use, ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.partner import Role
from govkit.model.sharing import Form
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.sharing import confidentiality_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "General Medical Council, Confidentiality, paragraph 27"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("gmc-confidentiality-27",)
CATALOGUE = ("isa-confidentiality",)

BAD = """
flows.health-flag.to: hill-top-school
flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
"""
GOOD = """
flows.health-flag.to: northmoor-community-trust
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow on implied consent must come from a partner that gives care, and go only to those that give or support it."""
    for name, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        about_people = any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        if basis is None or basis.basis != Confidentiality.IMPLIED_CONSENT or not about_people:
            continue
        senders = [partnership.partners[sender] for sender in settled(flow.from_)]
        if (
            senders
            and all_settled(flow.from_)
            and not any(each.gives_care or each.role == Role.PROCESSOR or not each.kind for each in senders)
        ):
            who = name_of(partnership.partners, flow.from_[0])
            yield Problem(
                f"flows.{name}.from",
                f"“{flow.name}” rests on what patients expect of those who care for them, but nothing says that its sender, {who}, gives any care.",
                f"If it does, add `gives` to `partners.{flow.from_[0]}`. If not, ask people first, or name another basis.",
            )
        for taker in settled(flow.to):
            partner = partnership.partners[taker]
            if partner.role != Role.PROCESSOR and partner.kind and not partner.gives_care:
                yield Problem(
                    f"flows.{name}.to",
                    f"“{flow.name}” rests on implied consent for a patient’s own care, but nothing says that {name_of(partnership.partners, taker)} "
                    "gives or supports any.",
                    f"If it does, add `gives` to `partners.{taker}`, like `gives: adult-social-care`. If not, ask people first, or name another "
                    "basis.",
                )


CASES = (
    Case(
        "a school that sends one",
        """
            flows.health-flag.from: hill-top-school
            flows.health-flag.basis: {hill-top-school: school-welfare, northmoor-community-trust: nhs-care}
            """,
        finds="flows.health-flag.from",
    ),
    Case(
        "a school beside a surgery that sends one",
        """
            flows.health-flag.from: [hill-top-school, harrow-lane-surgery]
            flows.health-flag.basis: {hill-top-school: school-welfare, harrow-lane-surgery: nhs-care, northmoor-community-trust: nhs-care}
            """,
    ),
    Case(
        "a school that gets a flag beside totals",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
            flows.health-flag.carries: {health-flag: help, programme-counts: see how it goes}
            """,
        finds="flows.health-flag.to",
    ),
    Case(
        "a school that gets totals",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
            data_items.health-flag.form: aggregate
            """,
    ),
    Case(
        "a school that gets a flag without names",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
            data_items.health-flag.form: de-identified
            """,
        finds="flows.health-flag.to",
    ),
    Case(
        "a school, on another ground",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
            confidentiality_bases.flag-for-care.basis: overriding-public-interest
            """,
    ),
    Case(
        "a school that only works for the trust",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
            partners.hill-top-school.role: processor
            partners.hill-top-school.acts_for: [northmoor-community-trust]
            """,
    ),
    Case(
        "a partner whose kind is to be agreed",
        """
            flows.health-flag.to: hill-top-school
            flows.health-flag.basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, hill-top-school: school-welfare}
            partners.hill-top-school.kind: to be agreed
            """,
    ),
)
