"""Part 3 asks that kinds of people and facts and opinions are told apart, that logs are kept, and that it is looked at whether data is still needed.

The agreement says how the parties do it, so that who receives the data can rely on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, sections 38(2) and (3), 39(2) and 62"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s38", "dpa-2018-s39-2", "dpa-2018-s62")
CATALOGUE = ("gov-part-3",)

GIVEN = """
partners.northmoor-council.kind: police
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
"""
BAD = """
records.law_enforcement: {logs: The police system logs each use.}
"""
GOOD = """
records.law_enforcement:
  people_told_apart: Each record says whether somebody is a suspect, convicted, a victim or a witness.
  facts_told_apart: What somebody thinks is marked as an opinion.
  logs: The police system logs each use.
  kept_under_review: Each record is looked at every year.
"""

_ASKED: Final = {
    "people_told_apart": "how suspects, convicted people, victims and witnesses are told apart",
    "facts_told_apart": "how facts are told apart from opinions",
    "logs": "how logs are kept",
    "kept_under_review": "when it is looked at whether the data is still needed",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where a party is under Part 3, the records must say how these are done."""
    said = partnership.records.law_enforcement
    if not partnership.flows_for_law_enforcement or is_unsettled(said):
        return
    missing = [key for key in _ASKED if said is None or getattr(said, key) is None]
    if missing:
        yield Problem(
            "records" if said is None else "records.law_enforcement",
            f"Parties use data for law enforcement, and nothing says {listing([_ASKED[key] for key in missing], 'or')}.",
            f"Add {listing([f'`{key}`' for key in missing])} to `records.law_enforcement`, each as a sentence.",
        )


CASES = (
    Case("nothing is said", "records.notices: joint", finds="records"),
    Case(
        "nobody is under Part 3",
        "lawful_bases.council-early-help: {name: Early help, article_6: public-task, power: Children Act 2004}",
    ),
)
