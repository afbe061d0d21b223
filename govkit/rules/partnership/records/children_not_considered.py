"""Children need more protection than adults, and somebody has to think of what is best for them, and tell them in words that they understand.

An item is about children if its `about` says so: children, pupils, young people, babies.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on children and the UK GDPR; ICO Accountability Framework, high privacy default for children"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-children", "pn-children")

BAD = """
records.children: (left out)
"""
GOOD = """
records.children:
  best_interests: A child gains when the whole family is helped early. Flags are deleted after three months.
  told_how: Your school nurse can explain.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where data about children is shared, the records must say how their best interests were weighed, and how they are told."""
    if partnership.records.children is not None:
        return
    shared = (item for _, flow in parts(partnership.flows) for _, item in items_of(partnership, flow))
    about = [item.name for item in shared if item.is_about_children and item.form != Form.AGGREGATE]
    if about:
        yield Problem(
            "records",
            f"“{about[0]}” is about children, but nothing says how their best interests were weighed, and how they are told.",
            "Add `children` to `records`, with `best_interests` and `told_how`.",
            lacks="records.children",
        )


CASES = (
    *(
        Case(
            f"data about {about} alone",
            "records.children: (left out)\n"
            + "".join(
                f"data_items.{item}.about: {about}\n"
                for item in (
                    "family-list",
                    "attendance-flag",
                    "health-flag",
                    "health-details",
                    "support-plan",
                    "replies",
                    "programme-counts",
                )
            ),
            finds=finds,
        )
        for about, finds in (
            ("pupils", "records"),
            ("Young people", "records"),
            ("babies", "records"),
            ("adults", ""),
            ("to be agreed", ""),
        )
    ),
    Case(
        "the first item about children is named",
        "records.children: (left out)",
        finds="records",
        says="“List of families” is about children",
    ),
    Case(
        "data about children in totals",
        """
            records.children: (left out)
            data_items.family-list.form: aggregate
            data_items.attendance-flag.form: aggregate
            data_items.health-flag.form: aggregate
            data_items.health-details.form: aggregate
            data_items.support-plan.form: aggregate
            """,
    ),
    Case(
        "data about children without names",
        """
            records.children: (left out)
            data_items.family-list.form: de-identified
            data_items.attendance-flag.form: de-identified
            data_items.health-flag.form: de-identified
            data_items.health-details.form: de-identified
            data_items.support-plan.form: de-identified
            """,
        finds="records",
    ),
)
