"""Detail about one person’s health is shared only once everybody has asked whether a flag, or data without names, would do.

Write the answer in `why_not_less` of the item. The agreement prints it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form, Level
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 2: consider non-"
    "confidential, non-clinical or de-identified data"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-deidentified-considered",)

BAD = """
data_items.health-details.why_not_less: (left out)
"""
GOOD = """
data_items.health-details.why_not_less: A family worker can’t plan help around a health need without knowing what it is.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each item about a named person's health must say why less would not do."""
    for name, item in parts(partnership.data_items):
        named = item.level == Level.PERSON and item.form in (Form.IDENTIFIABLE, Form.CLINICAL)
        if item.health and named and item.why_not_less is None:
            yield Problem(
                f"data_items.{name}",
                f"Nothing says why “{name_of(partnership.data_items, name)}” has to tell whose health it is, and what the matter is.",
                f"Say in `data_items.{name}.why_not_less` why a flag, or data without names, would not do.",
            )


CASES = (
    *(
        Case(
            f"{form}, about a {level}, about health: {health}",
            f"""
            data_items.health-details.why_not_less: (left out)
            data_items.health-details.form: {form}
            data_items.health-details.level: {level}
            data_items.health-details.health: {health}
            """,
            finds=finds,
        )
        for form, level, health, finds in (
            ("clinical", "person", "true", "data_items.health-details"),
            ("identifiable", "person", "true", "data_items.health-details"),
            ("flag", "person", "true", ""),
            ("de-identified", "person", "true", ""),
            ("identifiable", "family", "true", ""),
            ("identifiable", "person", "false", ""),
        )
    ),
)
