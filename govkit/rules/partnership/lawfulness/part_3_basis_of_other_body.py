"""Part 3 of the Data Protection Act 2018 is for competent authorities alone, so nobody else can rely on it, even where they help to prevent crime.

The police and departments are competent authorities by Schedule 7, and so are youth offending teams, providers of probation services and others. A
body with a statutory function for law enforcement is one to that extent, as a council is for trading standards: it says so in `competent_authority`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.bodies import is_competent_authority
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, sections 29(1), 30 and 32(1), and Schedule 7"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s30", "dpa-2018-sch7")
CATALOGUE = ("gov-part-3",)

GIVEN = """
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
  power: Crime and Disorder Act 1998, section 17
"""
BAD = """
partners.northmoor-council.kind: housing-association
"""
GOOD = """
partners.northmoor-council.competent_authority: Consumer Rights Act 2015, Schedule 5 (trading standards)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each party that relies on Part 3 must be a competent authority."""
    told = set()
    for name, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if basis.part_3 is None or partner in told or is_competent_authority(partnership, partner) is not False:
                continue
            told.add(partner)
            yield Problem(
                f"flows.{name}.basis.{partner}",
                f"{name_of(partnership.partners, partner)} relies on Part 3 of the Data Protection Act 2018, and nothing says that it is a "
                "competent authority.",
                f"Name a basis with `article_6` here. Or write in `competent_authority` of `partners.{partner}` by which entry of Schedule 7, "
                "or which statutory function, it is one.",
            )


CASES = (
    Case("the police", "partners.northmoor-council.kind: police"),
    Case("a department", "partners.northmoor-council.kind: government-department"),
    Case("a body that may be one", "partners.northmoor-council.competent_authority: to be agreed"),
    Case("a charity", "partners.northmoor-council.kind: charity", finds="flows.family-list.basis.northmoor-council"),
)
