"""Whoever is specified only for some of what it does, or perhaps not at all, needs advice before the Digital Economy Act is relied on.

This concerns those that provide services to a listed public authority, departments and national bodies, and some Welsh bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.digital_economy import Specified, aims, flows_under_it, specified, who_has_to_be_specified
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Digital Economy Act 2017, section 35(1) and (5), Schedule 4, paragraph 28, and Schedules 5 to 8; SI 2018/912, Schedule, paragraph 1(2)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dea-persons",)

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
"""
BAD = """
partners.harbour-families.dea_service_provider_to: northmoor-council
flows.attendance-flag.from: harbour-families
flows.attendance-flag.basis: {harbour-families: dea, northmoor-council: dea}
"""
GOOD = """
flows.attendance-flag.from: hill-top-school
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nobody at either end of a flow under the Digital Economy Act may be in doubt about whether the Act lists them."""
    for name, flow, bases in flows_under_it(partnership):
        for aim in aims(bases):
            for taker, partner in who_has_to_be_specified(partnership, flow, aim):
                standing, why = specified(partnership, partner, aim)
                if standing is Specified.IN_DOUBT:
                    yield Problem(
                        f"flows.{name}.{'basis.' + taker if taker in bases else 'to'}",
                        f"“{flow.name}” goes ahead under the Digital Economy Act, and it is in doubt whether the Act lists {partner.name} "
                        f"among those who may share. {why}",
                        "Take legal advice. Then share it under another power, or add a waiver to `waivers` with the advice as its `reason`.",
                    )


_BILLS = """
            lawful_bases.dea.gateway: digital-economy-act-2017-section-{section}
            lawful_bases.dea.objective: (left out)
            partners.northmoor-council.kind: company
            flows.attendance-flag.basis: {{hill-top-school: dea}}
            partners.hill-top-school.kind: {kind}
            partnership.nation: {nation}
"""
CASES = (
    *(
        Case(
            f"section {section}: {kind} in {nation}",
            _BILLS.format(section=section, kind=kind, nation=nation),
            finds=finds,
        )
        for section, kind, nation, finds in (
            (36, "local-authority", "england", ""),
            (36, "local-authority", "wales", "flows.attendance-flag.basis.hill-top-school"),
            (36, "local-authority", "scotland", "flows.attendance-flag.basis.hill-top-school"),
            (36, "fire-and-rescue", "wales", "flows.attendance-flag.basis.hill-top-school"),
            (38, "local-authority", "wales", "flows.attendance-flag.basis.hill-top-school"),
            (38, "fire-and-rescue", "wales", ""),
        )
    ),
    *(
        Case(
            f"{kind} in {nation}",
            f"""
            flows.attendance-flag.basis: {{hill-top-school: dea, northmoor-council: dea}}
            partners.hill-top-school.kind: {kind}
            partnership.nation: {nation}
            """,
            finds=finds,
        )
        for kind, nation, finds in (
            ("school", "england", ""),
            ("nhs-trust", "england", ""),
            ("nhs-trust", "wales", "flows.attendance-flag.basis.hill-top-school"),
            ("housing-association", "england", ""),
            ("housing-association", "wales", "flows.attendance-flag.basis.hill-top-school"),
            ("national-body", "england", "flows.attendance-flag.basis.hill-top-school"),
            ("police", "scotland", ""),
            ("to be agreed", "england", ""),
            ("nhs-trust", "to be agreed", ""),
        )
    ),
    Case(
        "a charity that provides services to whom is to be agreed",
        """
        flows.attendance-flag.from: harbour-families
        flows.attendance-flag.basis: {harbour-families: dea, northmoor-council: dea}
        partners.harbour-families.dea_service_provider_to: to be agreed
        """,
    ),
    Case(
        "a department, known by its name",
        """
        flows.attendance-flag.from: national-families-office
        flows.attendance-flag.basis: {national-families-office: dea, northmoor-council: dea}
        partners.national-families-office.kind: government-department
        partners.national-families-office.name: Department for Work and Pensions
        """,
    ),
    Case(
        "a department that is not known",
        """
        flows.attendance-flag.from: national-families-office
        flows.attendance-flag.basis: {national-families-office: dea, northmoor-council: dea}
        partners.national-families-office.kind: government-department
        """,
        finds="flows.attendance-flag.basis.national-families-office",
    ),
    Case(
        "a charity in doubt that has no basis",
        """
            flows.attendance-flag.basis: {northmoor-council: dea}
            flows.attendance-flag.from: harbour-families
            partners.harbour-families.dea_service_provider_to: northmoor-council
            """,
        finds="flows.attendance-flag.to",
    ),
)
