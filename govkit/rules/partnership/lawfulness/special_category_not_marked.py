"""Ethnicity, belief, sex life and the other special categories stand in an item that is not marked so, and no condition is asked for.

Each category has its words in `govkit/standards/telling_words.yaml`. Totals, and records from which the names were taken, are let be here: of
those records the marks alone tell. What is denied, as in “without ethnic group”, is let be too.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form, SpecialCategory
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import first_told, group_of

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 9(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art9-1",)
CATALOGUE = ()

BAD = """
data_items.family-list.contains: [names, address, dates of birth, family reference, religion]
"""
GOOD = """
data_items.family-list.contains: [names, address, dates of birth, family reference]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What an item’s name or contents show to be of a special category has to be listed in its `special_categories`."""
    for name, item in parts(partnership.data_items):
        if item.form == Form.AGGREGATE or is_unsettled(item.special_categories) or is_unsettled(item.form):
            continue
        for category in SpecialCategory:
            marked = category in item.special_categories or category is SpecialCategory.HEALTH
            found = None if marked else first_told(partnership, category, name, item)
            if found:
                what = group_of(partnership, category).called
                yield Problem(
                    found.path,
                    f"“{item.name}” {found.says}, which is about {what}, a special category, and is not marked so.",
                    f"Take it out if nobody needs it. If somebody does, add `{category}` to `special_categories` of `data_items.{name}`, "
                    f"and a condition "
                    "of Article 9 to the basis of each party.",
                )


CASES = (
    *(
        Case(
            f"{words}, not marked",
            f"data_items.support-plan.contains: [names, {words}]",
            finds="data_items.support-plan.contains.1",
        )
        for words in (
            "ethnic group",
            "political views",
            "faith",
            "trade union",
            "DNA",
            "fingerprint",
            "sexual partners",
            "sexual orientation",
        )
    ),
    *(
        Case(f"{words}, which is none", f"data_items.support-plan.contains: [names, {words}]")
        for words in ("no religion or ethnic group", "faith school", "goals set in good faith")
    ),
    Case(
        "ethnicity that is marked",
        """
        data_items.support-plan.contains: [names, ethnic group]
        data_items.support-plan.special_categories: [racial-or-ethnic-origin]
        """,
    ),
    Case("totals", "data_items.programme-counts.contains: [families helped by ethnic group]"),
    Case(
        "two categories, each for itself",
        "data_items.family-list.contains: [names, ethnic group, religion]",
        finds="data_items.family-list.contains.1 data_items.family-list.contains.2",
    ),
)
