"""Section 64 of the Digital Economy Act lets personal information go to research only where all of it is accredited.

The Statistics Board accredits the research, whoever takes names out or gives access, whoever gets the data, and whoever uses it (section 71).
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import relies_on_research_power
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 64(8) and (9) and 71(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s64", "dea-2017-s71")
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
records.research: {ethics: {body: The fictional Research Ethics Committee, reference: 26/NM/0001, approved_on: 2026-11-02}}
"""
GOOD = """
records.research:
  accreditation: {research: "project 2026/101", processors: "the council, DEA-P-14", researchers: each by name in DEA-R-14}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever discloses for research under section 64 must say what was accredited."""
    research = partnership.records.research
    if is_unsettled(research) or (research and research.accreditation is not None):
        return
    for name, basis in parts(partnership.lawful_bases):
        if relies_on_research_power(basis):
            yield Problem(
                f"lawful_bases.{name}.gateway",
                f"“{basis.name}” rests on section 64 of the Digital Economy Act, and nothing says that the research and those "
                "who take part are accredited.",
                "Add `accreditation` to `records.research`, with `research`, `processors` and `researchers`.",
                lacks="records.research.accreditation",
            )


CASES = (
    Case("no research at all", "", finds="lawful_bases.dea-research.gateway"),
    Case("to be agreed", "records.research: {accreditation: to be agreed}"),
    Case("all of it to be agreed", "records.research: to be agreed"),
)
