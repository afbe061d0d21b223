"""Sections 35 to 39 of the Digital Economy Act let a body disclose. They give nobody a task: whoever receives has a function of its own.

A public task has to be laid down by law as a task of the controller itself. Who receives names that law: what it does for people in the
home that is cold, or for the family with several problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import FOR_PUBLIC_SERVICES
from govkit.model.lawful_basis import Article6
from govkit.questions.digital_economy import flows_under_it
from govkit.questions.settled import name_of, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Digital Economy Act 2017, sections 35(1) to 39(1); UK GDPR, Article 6(1)(e) and (3)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s35", "dea-2017-s36", "dea-2017-s37", "dea-2017-s38", "dea-2017-s39")
CATALOGUE = ("isa-dea",)

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
"""
BAD = """
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
"""
GOOD = """
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: council-early-help}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A body that only receives under sections 35 to 39 must not name them as its own public task."""
    for name, flow, bases in flows_under_it(partnership):
        for taker in settled(flow.to):
            basis = bases.get(taker)
            if basis is None or taker in flow.from_ or basis.gateway not in FOR_PUBLIC_SERVICES:
                continue
            if basis.article_6 == Article6.PUBLIC_TASK:
                yield Problem(
                    f"flows.{name}.basis.{taker}",
                    f"{name_of(partnership.partners, taker)} receives “{flow.name}” and names the Digital Economy Act as its task. The Act lets "
                    "others disclose, and gives it no task.",
                    f"Name a basis for `{taker}` whose `power` is the function for which it uses the data.",
                )


CASES = (
    Case(
        "a power over debt, by which a body takes action itself",
        """
        lawful_bases.dea.gateway: digital-economy-act-2017-section-48
        lawful_bases.dea.objective: (left out)
        flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
        """,
    ),
    Case(
        "one that sends as well",
        """
        flows.attendance-flag.from: [hill-top-school, northmoor-council]
        flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
        """,
    ),
    Case(
        "a legitimate interest",
        """
        lawful_bases.dea.article_6: legitimate-interests
        flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
        """,
    ),
    Case(
        "a recipient without any basis",
        "flows.attendance-flag.basis: {hill-top-school: dea}",
    ),
)
