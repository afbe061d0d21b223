"""A comparison needs data about those who are compared, so one with people on no list is never made, or is made with data that nobody agreed."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import all_settled, parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 5(1)(b) and (c): data is used for what is said, and is enough for it. Whether an item covers the others is a judgement"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.programme-counts.carries.programme-counts: compare families in the programme with families who did not get help
"""
GOOD = """
flows.programme-counts.carries.programme-counts: see whether the programme works
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where people are to be compared with others, some item must be about the others too."""
    if any(not all_settled(item.about) or not all_settled(item.contains) for item in partnership.data_items.values()):
        return
    for name, flow in parts(partnership.flows):
        items = dict(items_of(partnership, flow))
        covers = any(
            _is_about_others(partnership, item.about) or _is_about_others(partnership, item.contains)
            for item in items.values()
        )
        for item, need in flow.carries.items():
            others = says(partnership, "compared-with-others", need)
            if others and item in items and not covers:
                yield Problem(
                    f"flows.{name}.carries.{item}",
                    f"“{flow.name}” is to “{need}”, but “{items[item].name}” is about {_said(items[item].about)} alone, so there is nobody to "
                    "compare with.",
                    f"If others are compared, add them to `data_items.{item}.about`, and tell them too. If not, correct the need.",
                )


def _is_about_others(partnership: Partnership, words: tuple[str, ...]) -> bool:
    return any(says(partnership, "people-who-are-compared", each) for each in words)


def _said(about: tuple[str, ...]) -> str:
    return " and ".join(about)


CASES = (
    Case(
        "totals about the others too",
        """
        flows.programme-counts.carries.programme-counts: compare families in the programme with families who did not get help
        data_items.programme-counts.about: [families in the programme, families who did not get help]
        """,
    ),
    Case(
        "a comparison of before and after",
        "flows.programme-counts.carries.programme-counts: compare how families do before and after the help",
    ),
    Case(
        "a control group",
        "flows.programme-counts.carries.programme-counts: set results beside a control group",
        finds="flows.programme-counts.carries.programme-counts",
    ),
    Case(
        "an item whose people are to be agreed",
        """
        flows.programme-counts.carries.programme-counts: compare families with families who did not get help
        data_items.programme-counts.about: to be agreed
        """,
    ),
)
