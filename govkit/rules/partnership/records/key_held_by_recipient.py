"""Who gets records without names and holds the key to them can tell who everybody is, so the names were not taken out for it.

Pseudonyms protect people only where what leads back to them is kept apart from the records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, placed
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 4(5): the additional information is kept separately; Data Protection Act 2018, section 171"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("dpa-2018-s171",)
CATALOGUE = ("gov-deidentified-considered",)

GIVEN = """
data_items.attendance-flag.form: de-identified
records.research:
  key: {held_by: hill-top-school, kept_how: It is kept in a locked room., until: a year after the study ends}
"""
BAD = """
records.research.key.held_by: northmoor-council
"""
GOOD = """
records.research.key.held_by: hill-top-school
"""


_NUMBER: Final = re.compile(
    r"\b(?:(?:number|code|reference|id)s? (?:in place of|instead of|for) (?:the |a |each |their )?(?:person’s |child’s )?names?"
    r"|study (?:number|code|id)|pseudonym\w*)",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The partner that holds the key must receive no records without names."""
    research = partnership.records.research
    key = research.key if research else None
    if key is None or is_unsettled(key) or is_unsettled(key.held_by):
        return
    for _, flow in parts(partnership.flows):
        if key.held_by in flow.to and any(
            _is_under_a_number(partnership, item) for _, item in items_of(partnership, flow)
        ):
            yield Problem(
                "records.research.key.held_by",
                f"{name_of(partnership.partners, key.held_by)} holds the key, and gets records without names in "
                f"“{flow.name}”. So it can tell who they are about.",
                "Have a partner hold the key that gets none of these records.",
            )


def _is_under_a_number(partnership: Partnership, item: DataItem) -> bool:
    """Whether records are without names, by their form or by what they contain: a number, and nothing else that identifies people."""
    contents = [words for _, words in placed(item.contains)]
    numbers = [words for words in contents if _NUMBER.search(words)]
    named = [words for words in contents if words not in numbers and told(partnership, "identifiers", words)]
    return item.form == Form.DE_IDENTIFIED or (bool(numbers) and not named)


CASES = (
    *(
        Case(
            f"an item with {words}",
            f"data_items.support-plan.contains: [{words}]\nrecords.research.key.held_by: harbour-families",
            finds="records.research.key.held_by" if found else "",
        )
        for words, found in (
            ("a number in place of the name", True),
            ("study number", True),
            ("a code instead of names", True),
            ("pseudonym", True),
            ("name, study number", False),
            ("name", False),
            ("phone number", False),
            ("family reference", False),
        )
    ),
    Case("who holds it is to be agreed", "records.research.key.held_by: to be agreed"),
    Case("no key", "records.research: {ethics: {body: Committee, reference: R1, approved_on: 2026-11-02}}"),
)
