"""“Strictly necessary” is more than “necessary”, so who uses sensitive data for law enforcement says why nothing less would do."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, sections 34(3) and 35(5)(a)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s35",)
CATALOGUE = ("gov-part-3",)

GIVEN = """
partners.northmoor-council.kind: police
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences, schedule_8: paragraph 1 (statutory purposes)}
  appropriate_policy_document: NP-APD-2026-01
"""
BAD = """
lawful_bases.council-early-help.part_3.schedule_8: paragraph 4 (safeguarding)
"""
GOOD = """
lawful_bases.council-early-help.part_3.why_strictly_necessary: Nobody can be kept safe without knowing who is hurt.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis that names a paragraph of Schedule 8 must say why the data is strictly necessary."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.part_3 and basis.part_3.schedule_8 is not None and basis.part_3.why_strictly_necessary is None:
            yield Problem(
                f"lawful_bases.{name}.part_3",
                f"“{basis.name}” names a paragraph of Schedule 8, but nothing says why the sensitive data is strictly necessary.",
                f"Add `why_strictly_necessary` to `lawful_bases.{name}.part_3`, as a sentence.",
                lacks=f"lawful_bases.{name}.part_3.why_strictly_necessary",
            )


CASES = (Case("no paragraph is named", "lawful_bases.council-early-help.part_3.schedule_8: (left out)"),)
