"""The Digital Economy Act lifts the duty of confidentiality only for what a specified person discloses under it.

So a flow whose `confidentiality` rests on section 40(7) has senders that all rely on one of sections 35 to 39, and are specified; and
so for 49(7) and section 48,
57(7) and section 56, 65(1) and section 64.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import FOR_PUBLIC_SERVICES, Gateway
from govkit.model.lawful_basis import Confidentiality, LawfulBasis
from govkit.questions.digital_economy import Specified, aims, specified
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 40(7), 49(7), 57(7) and 65(1)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-dea",)

BAD = """
confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-40
"""
GOOD = """
confidentiality_bases.flag-for-care.basis: implied-consent-for-individual-care
"""

_LIFTED_BY: Final = {
    Confidentiality.DIGITAL_ECONOMY_ACT: FOR_PUBLIC_SERVICES,
    Confidentiality.DIGITAL_ECONOMY_ACT_DEBT: (Gateway.DIGITAL_ECONOMY_ACT_DEBT,),
    Confidentiality.DIGITAL_ECONOMY_ACT_FRAUD: (Gateway.DIGITAL_ECONOMY_ACT_FRAUD,),
    Confidentiality.DIGITAL_ECONOMY_ACT_RESEARCH: (Gateway.DIGITAL_ECONOMY_ACT_RESEARCH,),
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each sender that relies on the Digital Economy Act to lift confidentiality must send under one of its sections, as somebody listed in it."""
    for name, flow in parts(partnership.flows):
        basis = partnership.confidentiality_bases[flow.confidentiality] if flow.confidentiality else None
        powers = _LIFTED_BY.get(basis.basis) if basis else None
        if basis is None or powers is None:
            continue
        bases = dict(bases_of(partnership, flow))
        for sender in settled(flow.from_):
            if sender in bases and not _discloses_under(powers, partnership, sender, bases[sender]):
                yield Problem(
                    f"flows.{name}.confidentiality",
                    f"“{basis.name}” lifts the duty of confidentiality only for what is disclosed under the Digital Economy Act, and "
                    f"{name_of(partnership.partners, sender)} does not send “{flow.name}” under it, or is not listed in it.",
                    f"Name another of the `confidentiality_bases` in `flows.{name}`: one with `basis: explicit-consent`, say, and write "
                    "`goes_ahead: when-they-agree`.",
                )


def _discloses_under(powers: Sequence[Gateway], partnership: Partnership, sender: str, basis: LawfulBasis) -> bool:
    standing = [specified(partnership, partnership.partners[sender], aim)[0] for aim in aims({sender: basis})]
    return basis.gateway in powers and Specified.NO not in standing


CASES = (
    Case(
        "a council that sends to a supplier under section 36",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-40
            lawful_bases.supply:
              name: Fuel poverty
              article_6: public-task
              power: Digital Economy Act 2017, section 36
              gateway: digital-economy-act-2017-section-36
            flows.health-flag.from: northmoor-council
            flows.health-flag.basis: {northmoor-council: supply}
            """,
    ),
    Case(
        "a school that sends under section 35",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-40
            lawful_bases.dea:
              name: Finding families with several problems
              article_6: public-task
              power: Digital Economy Act 2017, section 35
              gateway: digital-economy-act-2017-section-35
              objective: multiple-disadvantages
            flows.health-flag.from: hill-top-school
            flows.health-flag.basis: {hill-top-school: dea}
            """,
    ),
    Case(
        "a school whose basis is to be agreed",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-40
            flows.health-flag.from: hill-top-school
            flows.health-flag.basis: {northmoor-community-trust: nhs-care}
            """,
    ),
    Case(
        "a surgery that is not listed for section 35",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-40
            lawful_bases.dea:
              name: Finding families with several problems
              article_6: public-task
              power: Digital Economy Act 2017, section 35
              gateway: digital-economy-act-2017-section-35
              objective: multiple-disadvantages
            flows.health-flag.from: harrow-lane-surgery
            flows.health-flag.basis: {harrow-lane-surgery: dea}
            """,
        finds="flows.health-flag.confidentiality",
    ),
    Case(
        "a school that sends under another power",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-40
            lawful_bases.dea:
              name: Finding families with several problems
              article_6: public-task
              power: Digital Economy Act 2017, section 35
              gateway: digital-economy-act-2017-section-35
              objective: multiple-disadvantages
            flows.health-flag.from: hill-top-school
            flows.health-flag.basis: {hill-top-school: school-welfare}
            """,
        finds="flows.health-flag.confidentiality",
    ),
    Case(
        "a council that sends about debt, under section 48",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-49
            lawful_bases.debt:
              name: Debt
              article_6: public-task
              power: Digital Economy Act 2017, section 48
              gateway: digital-economy-act-2017-section-48
            flows.health-flag.from: northmoor-council
            flows.health-flag.basis: {northmoor-council: debt}
            """,
    ),
    Case(
        "the same under what lifts it for fraud",
        """
            confidentiality_bases.flag-for-care.basis: digital-economy-act-2017-section-57
            lawful_bases.debt:
              name: Debt
              article_6: public-task
              power: Digital Economy Act 2017, section 48
              gateway: digital-economy-act-2017-section-48
            flows.health-flag.from: northmoor-council
            flows.health-flag.basis: {northmoor-council: debt}
            """,
        finds="flows.health-flag.confidentiality",
    ),
)
