"""Under sections 35, 48 and 56 of the Digital Economy Act only specified persons may disclose and receive, and each of them for the same purpose.

`govkit/standards/digital_economy_act.yaml` says who is specified, by objective, nation and kind, and `digital_economy_debt_and_fraud.yaml` who is for
debt and fraud. No health body in England is. Whoever
provides services to a listed public authority says so in `dea_service_provider_to`, and is then warned about by `dea-person-in-doubt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.digital_economy import Specified, aims, controllers_of, flows_under_it, said_aim, specified
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, section 35(1) and Schedule 4, section 48(1) and Schedule 7, section 56(1) and Schedule 8; SI 2018/912"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s35", "dea-2017-s48", "dea-2017-s56", "si-2018-912")
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
            for taker, partner in controllers_of(partnership, flow):
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
            (56, "police", "england", "flows.attendance-flag.basis.hill-top-school"),
            (56, "nhs-trust", "wales", "flows.attendance-flag.basis.hill-top-school"),
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
