"""Part 3 takes the place of Articles 6, 9 and 10, so a condition of those lifts nothing for a basis of Part 3, and only misleads.

For law enforcement, sensitive processing has Schedule 8, and data about offences needs no condition.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, sections 1(4), 29 and 35"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s30", "dpa-2018-s35")
CATALOGUE = ("gov-part-3",)

GIVEN = """
partners.northmoor-council.kind: police
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
"""
BAD = """
lawful_bases.council-early-help.article_9: substantial-public-interest
"""
GOOD = """
lawful_bases.council-early-help.part_3.schedule_8: paragraph 1 (statutory purposes)
"""

_OF_THE_UK_GDPR: Final = ("article_9", "schedule_1", "official_authority", "secrecy", "interest")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis of Part 3 must name no condition of the UK GDPR."""
    for name, basis in parts(partnership.lawful_bases):
        for key in _OF_THE_UK_GDPR if basis.part_3 is not None else ():
            if getattr(basis, key) is not None:
                yield Problem(
                    f"lawful_bases.{name}.{key}",
                    f"“{basis.name}” is for law enforcement under Part 3, and `{key}` belongs to the UK GDPR.",
                    f"Take `{key}` out of `lawful_bases.{name}`. Where the same party also acts under the UK GDPR, make a basis of its own for that.",
                )


CASES = tuple(
    Case(key, f"lawful_bases.council-early-help.{key}: paragraph 6", finds=f"lawful_bases.council-early-help.{key}")
    for key in ("schedule_1", "official_authority", "secrecy", "interest")
)
