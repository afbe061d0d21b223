"""Under section 35 of the Digital Economy Act only specified persons may disclose and receive, and each of them for the same objective.

`govkit/standards/digital_economy_act.yaml` says who is specified, by objective, nation and kind. No health body in England is. Whoever
provides services to a listed public authority says so in `dea_service_provider_to`, and is then warned about by `dea-person-in-doubt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.digital_economy import Specified, controllers_of, flows_under_it, objectives, specified
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, section 35(1) and Schedule 4; SI 2018/912, Schedule, paragraph 1(2)"
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
        for objective in objectives(bases):
            for taker, partner in controllers_of(partnership, flow):
                if specified(partnership, partner, objective)[0] is Specified.NO:
                    yield Problem(
                        f"flows.{name}.{'basis.' + taker if taker in bases else 'to'}",
                        f"“{flow.name}” goes ahead under the Digital Economy Act, but the Act does not list {partner.name} among those who may "
                        f"share for the objective “{say(objective)}”.",
                        f"Leave {partner.name} out of the flow, or name bases with another power in `flows.{name}.basis`. If it provides services "
                        f"for that objective to an authority that is listed, take advice, and add `dea_service_provider_to` to `partners.{taker}`.",
                    )


CASES = (
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
