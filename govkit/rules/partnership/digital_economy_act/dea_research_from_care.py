"""Section 64 of the Digital Economy Act lets no authority disclose what it holds for health services or adult social care.

Bodies that do nothing else are no public authorities for it at all. For health data there is support under section 251, or consent.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.digital_economy import flows_for_research, relies_on_research_power
from govkit.questions.settled import name_of
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 65(4) and 73(2)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s65-4",)
CATALOGUE = ("isa-dea",)

GIVEN = """
lawful_bases.dea-research:
  name: Disclosure for research
  article_6: public-task
  power: Digital Economy Act 2017, section 64
  gateway: digital-economy-act-2017-section-64
flows.programme-counts.basis: {northmoor-council: dea-research, national-families-office: national-evaluation}
"""
BAD = """
data_items.programme-counts.health: true
"""
GOOD = """
data_items.programme-counts.health: true
partners.northmoor-council.gives: (left out)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing about health may be disclosed under section 64 by a body that gives care."""
    for name, flow, bases in flows_for_research(partnership):
        for sender, basis in bases.items():
            if (
                sender not in flow.from_
                or not relies_on_research_power(basis)
                or not partnership.partners[sender].gives_care
            ):
                continue
            for item, each in items_of(partnership, flow):
                if each.health:
                    yield Problem(
                        f"flows.{name}.carries.{item}",
                        f"{name_of(partnership.partners, sender)} gives care, and section 64 of the Digital Economy Act does not let it disclose "
                        f"what it holds for that, such as “{each.name}”.",
                        "Name another power for it, or take the item out.",
                    )


CASES = (
    Case("nothing about health", ""),
    Case(
        "the body that gets it gives care",
        """
        data_items.programme-counts.health: true
        partners.northmoor-council.gives: (left out)
        partners.national-families-office.gives: health
        """,
    ),
)
