"""Under sections 35 to 39, 48 and 56 of the Digital Economy Act only specified persons may disclose and receive, each of them for the same purpose.

`govkit/standards/digital_economy_act.yaml` says who is specified, by objective, nation and kind, `digital_economy_debt_and_fraud.yaml` who is for
debt and fraud, and `digital_economy_suppliers.yaml` who may tell suppliers of energy and water companies, or be told by them. No health body in
England is. Whoever provides services to a listed public authority says so in `dea_service_provider_to`, and is then warned about by
`dea-person-in-doubt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.digital_economy import (
    Specified,
    aims,
    flows_under_it,
    said_aim,
    specified,
    who_has_to_be_specified,
)
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 35(1), 36(1), 37(1), 38(1), 39(1), 48(1) and 56(1), and Schedules 4 to 8; SI 2018/912"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s35", "dea-2017-sch5", "dea-2017-sch6", "dea-2017-s48", "dea-2017-s56", "si-2018-912")
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
flows.attendance-flag.from: harrow-lane-surgery
flows.attendance-flag.basis: {harrow-lane-surgery: dea, northmoor-council: dea}
"""
GOOD = """
flows.attendance-flag.from: hill-top-school
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Everyone at both ends of a flow under the Digital Economy Act must be listed for its objective."""
    for name, flow, bases in flows_under_it(partnership):
        for aim in aims(bases):
            for taker, partner in who_has_to_be_specified(partnership, flow, aim):
                if specified(partnership, partner, aim)[0] is Specified.NO:
                    yield Problem(
                        f"flows.{name}.{'basis.' + taker if taker in bases else 'to'}",
                        f"“{flow.name}” goes ahead under the Digital Economy Act, but the Act does not list {partner.name} among those who may "
                        f"share for {said_aim(aim)}.",
                        f"Leave {partner.name} out of the flow, or name bases with another power in `flows.{name}.basis`. If it provides services "
                        f"for that to an authority that is listed, take advice, and add `dea_service_provider_to` to `partners.{taker}`.",
                    )


_POWER = """
            lawful_bases.power:
              name: Debt or fraud
              article_6: public-task
              power: Digital Economy Act 2017
              gateway: digital-economy-act-2017-section-{section}
            flows.attendance-flag.basis: {{hill-top-school: power, northmoor-council: power}}
            partners.hill-top-school.kind: {kind}
            partnership.nation: {nation}
"""
_TO_COMPANY = """
            lawful_bases.power:
              name: Help with bills
              article_6: public-task
              power: Digital Economy Act 2017
              gateway: digital-economy-act-2017-section-{section}
            partners.northmoor-council.kind: company
            flows.attendance-flag.basis: {{hill-top-school: power, northmoor-council: charity-agreed-support}}
            partners.hill-top-school.kind: {kind}
            partnership.nation: {nation}
"""
_FROM_COMPANY = (
    _TO_COMPANY.replace("{{hill-top-school: power", "{{hill-top-school: school-welfare").replace(
        "northmoor-council: charity-agreed-support", "northmoor-council: power"
    )
    + """
            flows.attendance-flag.from: northmoor-council
            flows.attendance-flag.to: hill-top-school
"""
)
CASES = (
    *(
        Case(
            f"section {section}: {kind} in {nation}",
            _POWER.format(section=section, kind=kind, nation=nation),
            finds=finds,
        )
        for section, kind, nation, finds in (
            (48, "local-authority", "england", ""),
            (48, "local-authority", "scotland", ""),
            (48, "school", "england", "flows.attendance-flag.basis.hill-top-school"),
            (48, "housing-association", "wales", "flows.attendance-flag.basis.hill-top-school"),
            (56, "housing-association", "wales", ""),
            (56, "housing-association", "england", "flows.attendance-flag.basis.hill-top-school"),
            (56, "fire-and-rescue", "wales", ""),
            (56, "fire-and-rescue", "england", "flows.attendance-flag.basis.hill-top-school"),
            (56, "police", "england", "flows.attendance-flag.basis.hill-top-school"),
            (56, "nhs-trust", "wales", "flows.attendance-flag.basis.hill-top-school"),
        )
    ),
    *(
        Case(
            f"section {section}, {'from' if sends else 'to'} a {kind} in {nation}",
            (_TO_COMPANY if sends else _FROM_COMPANY).format(section=section, kind=kind, nation=nation),
            finds=finds,
        )
        for section, sends, kind, nation, finds in (
            (36, True, "local-authority", "england", ""),
            (36, True, "combined-authority", "england", ""),
            (36, True, "fire-and-rescue", "england", ""),
            (36, True, "local-authority", "wales", ""),
            (36, True, "school", "england", "flows.attendance-flag.basis.hill-top-school"),
            (36, True, "nhs-trust", "england", "flows.attendance-flag.basis.hill-top-school"),
            (36, True, "police", "wales", "flows.attendance-flag.basis.hill-top-school"),
            (36, True, "local-authority", "northern-ireland", "flows.attendance-flag.basis.hill-top-school"),
            (38, True, "local-authority", "england", ""),
            (38, True, "fire-and-rescue", "england", "flows.attendance-flag.basis.hill-top-school"),
            (38, True, "local-authority", "scotland", "flows.attendance-flag.basis.hill-top-school"),
            (37, False, "fire-and-rescue", "england", ""),
            (37, False, "charity", "england", "flows.attendance-flag.basis.hill-top-school"),
            (39, False, "local-authority", "england", ""),
            (39, False, "fire-and-rescue", "england", "flows.attendance-flag.basis.hill-top-school"),
        )
    ),
    Case(
        "section 36, by one of two senders",
        _TO_COMPANY.format(section=36, kind="local-authority", nation="england")
        + """
            flows.attendance-flag.from: [hill-top-school, harrow-lane-surgery]
            """,
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
            ("local-authority", "england", ""),
            ("school", "england", ""),
            ("police", "wales", ""),
            ("gp-practice", "england", "flows.attendance-flag.basis.hill-top-school"),
            ("nhs-trust", "england", "flows.attendance-flag.basis.hill-top-school"),
            ("nhs-trust", "wales", ""),
            ("nhs-trust", "scotland", "flows.attendance-flag.basis.hill-top-school"),
            ("gp-practice", "wales", "flows.attendance-flag.basis.hill-top-school"),
            ("housing-association", "england", "flows.attendance-flag.basis.hill-top-school"),
            ("housing-association", "wales", ""),
            ("charity", "england", "flows.attendance-flag.basis.hill-top-school"),
            ("national-body", "england", ""),
            ("police", "scotland", "flows.attendance-flag.basis.hill-top-school"),
            (
                "local-authority",
                "northern-ireland",
                "flows.attendance-flag.basis.hill-top-school flows.attendance-flag.basis.northmoor-council",
            ),
            ("to be agreed", "england", ""),
            ("nhs-trust", "to be agreed", ""),
        )
    ),
    *(
        Case(
            f"a charity that provides services to {to}",
            f"""
            flows.attendance-flag.from: harbour-families
            flows.attendance-flag.basis: {{harbour-families: dea, northmoor-council: dea}}
            partners.harbour-families.dea_service_provider_to: {to}
            """,
        )
        for to in ("northmoor-council", "to be agreed")
    ),
    Case(
        "a charity that provides services to nobody",
        """
        flows.attendance-flag.from: harbour-families
        flows.attendance-flag.basis: {harbour-families: dea, northmoor-council: dea}
        """,
        finds="flows.attendance-flag.basis.harbour-families",
    ),
    Case(
        "a school that is not specified for this objective",
        """
        lawful_bases.dea.objective: fuel-poverty
        flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
        """,
        finds="flows.attendance-flag.basis.hill-top-school",
    ),
    Case(
        "a surgery that sends, and has no basis",
        """
            flows.attendance-flag.basis: {northmoor-council: dea}
            flows.attendance-flag.from: harrow-lane-surgery
            """,
        finds="flows.attendance-flag.to",
    ),
)
