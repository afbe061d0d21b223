"""The Digital Economy Act lets two bodies share for one objective that is specified for both, so both have to rely on it, and on the same one.

Whoever receives under section 35 may use the information for that objective alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import aims, controllers_of, flows_under_it, relies_on_it, said_aim
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 35(1) and 40(1)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dea-persons", "isa-dea")

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
"""
BAD = """
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: council-early-help}
"""
GOOD = """
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Both ends of a flow under the Digital Economy Act must rely on it for the same objective."""
    for name, flow, bases in flows_under_it(partnership):
        named = aims(bases)
        if len(named) > 1:
            yield Problem(
                f"flows.{name}.basis",
                f"“{flow.name}” goes ahead under the Digital Economy Act, for different purposes: {listing([said_aim(each) for each in named])}.",
                "Name bases here with the same `gateway` and the same `objective`.",
            )
        for taker, partner in controllers_of(partnership, flow):
            if taker in bases and not relies_on_it(bases[taker]) and not is_unsettled(bases[taker].gateway):
                yield Problem(
                    f"flows.{name}.basis.{taker}",
                    f"“{flow.name}” goes ahead under the Digital Economy Act for others, but {partner.name} relies on something else.",
                    f"Name a basis for {partner.name} with the same `gateway` and `objective`, or let nobody rely on that Act here.",
                )


CASES = (
    Case(
        "two objectives",
        """
        lawful_bases.other:
          name: Warm homes
          article_6: public-task
          power: Digital Economy Act 2017, section 35
          gateway: digital-economy-act-2017-section-35
          objective: fuel-poverty
        flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: other}
        """,
        finds="flows.attendance-flag.basis",
    ),
    Case(
        "a taker without any basis",
        "flows.attendance-flag.basis: {hill-top-school: dea}",
    ),
    Case(
        "a taker whose gateway is to be agreed",
        """
            flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: council-early-help}
            lawful_bases.council-early-help.gateway: to be agreed
            """,
    ),
)
