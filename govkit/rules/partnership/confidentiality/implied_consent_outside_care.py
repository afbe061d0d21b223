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
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import confidentiality_of, items_of
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
    """A flow on implied consent must go only to partners that give or support care."""
    for name, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        about_people = any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        if basis is None or basis.basis != Confidentiality.IMPLIED_CONSENT or not about_people:
            continue
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
