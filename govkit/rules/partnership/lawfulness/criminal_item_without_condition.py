"""Data about offences, alleged ones too, may be used outside official authority only under a condition of Schedule 1.

A body that has official authority over such data, as the police have by law, needs none: it names that law in `official_authority`.
This is asked here of bodies that are no public authority, which seldom have any. For law enforcement, Part 3 asks for no such condition.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.bodies import is_public_authority
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 10; Data Protection Act 2018, sections 10(5) and 11(2), and Schedule 1, Parts 1 to 3"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s10", "dpa-2018-s11", "uk-gdpr-art10", "ico-criminal-offence-conditions")
CATALOGUE = ("gov-art10",)

BAD = """
data_items.support-plan.criminal: true
"""
GOOD = """
data_items.support-plan.criminal: true
lawful_bases.charity-agreed-support.schedule_1: paragraph 29 (consent)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each private partner of a flow with data about offences must name a paragraph of Schedule 1."""
    for name, flow in parts(partnership.flows):
        criminal = [item for item, data in items_of(partnership, flow) if data.criminal]
        for partner, basis in bases_of(partnership, flow):
            unfounded = basis.part_3 is None and basis.schedule_1 is None and basis.official_authority is None
            if criminal and unfounded and is_public_authority(partnership, partner) is False:
                yield Problem(
                    f"flows.{name}.carries.{criminal[0]}",
                    f"“{flow.name}” carries data about offences, and {name_of(partnership.partners, partner)} names no paragraph of "
                    "Schedule 1 to the Data Protection Act 2018 for it.",
                    "Ask your information governance lead which paragraph fits, and add it as `schedule_1` to "
                    f"`lawful_bases.{flow.basis[partner]}`. Or take `{criminal[0]}` out of `flows.{name}.carries`.",
                )


CASES = (
    Case(
        "a charity that has official authority",
        """
            data_items.support-plan.criminal: true
            lawful_bases.charity-agreed-support.official_authority: The fictional Visits Order 2020, article 3
            """,
    ),
    Case(
        "a charity that may be a public authority",
        """
            data_items.support-plan.criminal: true
            partners.harbour-families.public_authority: to be agreed
            """,
    ),
    Case(
        "a council, which another rule is about",
        "data_items.family-list.criminal: true",
    ),
)
