"""Section 35 of the Digital Economy Act is a power to share for a specified objective, and none without one.

The conditions of that Act are checked, and its clause is put in the agreement, where a lawful basis names it in `gateway`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.questions.gateways import gateways_of
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, section 35(1); SI 2018/912, Schedule, paragraph 1"
EVIDENCE = Evidence.VERIFIED
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
lawful_bases.dea.objective: (left out)
"""
GOOD = """
lawful_bases.dea.objective: multiple-disadvantages
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis that rests on section 35 of the Digital Economy Act must name it as its gateway, and the objective."""
    for name, basis in parts(partnership.lawful_bases):
        missing = [key for key in ("gateway", "objective") if getattr(basis, key) is None]
        if missing and Gateway.DIGITAL_ECONOMY_ACT in gateways_of(basis):
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” rests on the Digital Economy Act, but does not say for which objective."
                if "objective" in missing
                else f"“{basis.name}” rests on the Digital Economy Act in words alone, so its conditions are not checked.",
                f"Add to `lawful_bases.{name}` both `gateway: {Gateway.DIGITAL_ECONOMY_ACT}` and `objective`, such as "
                "`multiple-disadvantages`.",
            )


CASES = (
    Case(
        "a basis that lacks the objective alone",
        "lawful_bases.dea.objective: (left out)",
        finds="lawful_bases.dea",
        says="does not say for which objective. Add to `lawful_bases.dea` both `gateway: digital-economy-act-2017-section-35`",
    ),
    Case(
        "a basis that names the Act in words alone",
        "lawful_bases.dea.gateway: (left out)",
        finds="lawful_bases.dea",
        says="in words alone, so its conditions are not checked",
    ),
    Case(
        "a basis on another Act in words",
        """
            lawful_bases.dea.power: Children Act 2004, section 10
            lawful_bases.dea.gateway: (left out)
            lawful_bases.dea.objective: (left out)
            """,
    ),
)
