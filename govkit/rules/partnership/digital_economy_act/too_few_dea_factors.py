"""Multiple disadvantages are two or more of the factors that the regulations list, so with fewer nobody can be looked for under that objective.

A partnership whose programme is `multiple-disadvantages` looks at all thirteen, unless it names some of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Objective
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import relies_on_it
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, section 35(7); SI 2018/912, Schedule, paragraph 2(2) and (3)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dea-factors",)

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
"""
BAD = """
records.digital_economy_act.factors: homelessness
"""
GOOD = """
records.digital_economy_act.factors: [irregular-attendance-at-school, homelessness]
"""

LEAST = 2


def check(partnership: Partnership) -> Iterator[Problem]:
    """A search for multiple disadvantages under the Digital Economy Act must look at two factors or more."""
    record = partnership.records.digital_economy_act
    if is_unsettled(record) or not any(_looks_for_them(basis) for _, basis in parts(partnership.lawful_bases)):
        return
    factors = record.factors if record else ()
    whole_programme = not factors and partnership.partnership.programme == Objective.MULTIPLE_DISADVANTAGES
    if is_unsettled(factors) or whole_programme or len(set(factors)) >= LEAST:
        return
    yield Problem(
        "records.digital_economy_act.factors" if record else "records",
        f"“Multiple disadvantages” means at least two of the factors that the regulations list, and the file names {len(set(factors)) or 'none'}.",
        "Write in `records.digital_economy_act.factors` at least two of the thirteen factors, such as `homelessness`.",
    )


def _looks_for_them(basis: LawfulBasis) -> bool:
    return relies_on_it(basis) and basis.objective == Objective.MULTIPLE_DISADVANTAGES


CASES = (
    Case(
        "none",
        """
        records.digital_economy_act: {register_entry: "1"}
        partnership.programme: own
        """,
        finds="records.digital_economy_act.factors",
    ),
    Case(
        "those that the programme brings",
        """
        records.digital_economy_act: {register_entry: "1"}
        partnership.programme: multiple-disadvantages
        """,
    ),
    Case(
        "one that is written twice",
        "records.digital_economy_act.factors: [homelessness, homelessness]",
        finds="records.digital_economy_act.factors",
    ),
    Case("factors that are to be agreed", "records.digital_economy_act.factors: to be agreed"),
    Case(
        "a record that nobody has begun",
        "partnership.programme: own",
        finds="records",
        says="and the file names none.",
    ),
    Case(
        "one factor where the programme would bring them",
        """
            records.digital_economy_act: {factors: homelessness}
            partnership.programme: multiple-disadvantages
            """,
        finds="records.digital_economy_act.factors",
        says="the file names 1.",
    ),
    Case(
        "a search for something else",
        """
            partnership.programme: own
            lawful_bases.dea.objective: fuel-poverty
            """,
    ),
    Case(
        "another power with such an objective",
        """
            partnership.programme: own
            lawful_bases.dea.power: Children Act 2004, section 10
            lawful_bases.dea.gateway: children-act-2004-section-10
            """,
    ),
    Case(
        "a record that is to be agreed",
        """
            partnership.programme: own
            records.digital_economy_act: to be agreed
            """,
    ),
)
