"""Being a public authority is not by itself official authority over data about offences, so say which law gives it, or name a condition.

The regulator's guidance is that without a condition of Schedule 1 such data is used only with official authority. That it has to be
particular law is argued, and no words that say so were found: so this is a warning.
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

SEVERITY = Severity.WARNING
SOURCE = (
    "ICO guidance on criminal offence data, conditions for processing; Data Protection Act 2018, section 10(4) and (5)"
)
EVIDENCE = Evidence.VERIFIED
SOURCES = ("ico-criminal-offence-conditions", "dpa-2018-s10")
CATALOGUE = ("gov-art10",)

BAD = """
data_items.attendance-flag.criminal: true
"""
GOOD = """
data_items.attendance-flag.criminal: true
lawful_bases.school-welfare.official_authority: The fictional Offence Records Order 2020, article 3
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A public authority that uses data about offences must name a paragraph of Schedule 1, or the law that gives it authority."""
    told = set()
    for _, flow in parts(partnership.flows):
        criminal = [item for _, item in items_of(partnership, flow) if item.criminal]
        for taker, basis in bases_of(partnership, flow):
            path = f"lawful_bases.{flow.basis[taker]}"
            named = basis.part_3 is not None or basis.schedule_1 is not None or basis.official_authority is not None
            if criminal and not named and path not in told and is_public_authority(partnership, taker):
                told.add(path)
                yield Problem(
                    path,
                    f"{name_of(partnership.partners, taker)} uses “{criminal[0].name}”, which is about offences, on “{basis.name}”, and nothing "
                    "says under which condition or by which authority.",
                    f"Add `schedule_1` to `{path}`, with the paragraph that fits, or `official_authority`, with the law that gives it.",
                    lacks=f"{path}.schedule_1",
                )


CASES = (
    Case(
        "two flows on one basis, told once",
        """
            data_items.attendance-flag.criminal: true
            data_items.replies.criminal: true
            """,
        finds="lawful_bases.school-welfare",
    ),
    Case(
        "a school that may be no public authority",
        """
            data_items.attendance-flag.criminal: true
            partners.hill-top-school.public_authority: to be agreed
            """,
    ),
    Case(
        "a school that names a paragraph",
        """
            data_items.attendance-flag.criminal: true
            lawful_bases.school-welfare.schedule_1: paragraph 18
            """,
    ),
)
