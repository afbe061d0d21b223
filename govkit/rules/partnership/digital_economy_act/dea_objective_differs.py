"""The Digital Economy Act lets a body disclose for one objective, specified for both ends, so nobody can have another in the same flow.

Whoever receives under section 35 may use the information for that objective alone. It relies on a function of its own to use it, and need not name
the Act.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.digital_economy import aims, flows_under_it, said_aim
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
lawful_bases.other:
  name: Warm homes
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: fuel-poverty
"""
BAD = """
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: other}
"""
GOOD = """
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: council-early-help}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """All who rely on the Digital Economy Act in a flow must do so for the same objective."""
    for name, flow, bases in flows_under_it(partnership):
        named = aims(bases)
        if len(named) > 1:
            yield Problem(
                f"flows.{name}.basis",
                f"“{flow.name}” goes ahead under the Digital Economy Act, for different purposes: {listing([said_aim(each) for each in named])}.",
                "Name bases here with the same `gateway` and the same `objective`.",
            )


CASES = (
    Case(
        "one objective at both ends",
        "flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}",
    ),
    Case(
        "an objective of section 35 and the power over debt",
        """
        lawful_bases.other.gateway: digital-economy-act-2017-section-48
        lawful_bases.other.objective: (left out)
        flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: other}
        """,
        finds="flows.attendance-flag.basis",
        says="the objective “multiple disadvantages” and debt owed to the public sector",
    ),
    Case(
        "a taker without any basis",
        "flows.attendance-flag.basis: {hill-top-school: dea}",
    ),
)
