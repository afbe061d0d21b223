"""Totals, and records from which the names were taken, identify people as long as they hold a name, an address or a date of birth.

The agreement and the notice then say that nobody is named, which is untrue, and rules about people’s data pass the item by. A reference to a
family or a person makes a row for each of them, which is no total; in records without names it may stand in the place of the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(1) and Article 5(1)(a); Data Protection Act 2018, section 3(2) and (3)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s3",)
CATALOGUE = ()

BAD = """
data_items.programme-counts.contains: [family reference, dates of birth, months of support]
"""
GOOD = """
data_items.programme-counts.contains: [families helped, families that said no, months of support]
"""

_GIVEN_AWAY: Final = {Form.AGGREGATE: ("identifiers", "references"), Form.DE_IDENTIFIED: ("identifiers",)}
_CALLED: Final = {
    Form.AGGREGATE: "said to be totals (`form: aggregate`)",
    Form.DE_IDENTIFIED: "said to be without names (`form: de-identified`)",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """An item of totals or without names may not hold what identifies people."""
    for name, item in parts(partnership.data_items):
        giving = _giving_away(partnership, item) if item.form in _GIVEN_AWAY else []
        if giving:
            yield Problem(
                f"data_items.{name}.contains.{giving[0][0]}",
                f"“{item.name}” is {_CALLED[item.form]}, and contains {listing([f'“{words}”' for _, words in giving])}, by which people are known.",
                f"Take that out of `contains`. If it is needed, write `form: identifiable` in `data_items.{name}`; "
                f"then a `plain_name` that says so, a "
                "lawful basis for each party and a way to tell people are asked for.",
            )


def _giving_away(partnership: Partnership, item: DataItem) -> list[tuple[int, str]]:
    groups = _GIVEN_AWAY[item.form]
    return [
        (index, words)
        for index, words in placed(item.contains)
        if any(told(partnership, group, words) for group in groups)
    ]


_TOTALS, _AT = "data_items.programme-counts.contains", "data_items.programme-counts.contains.0"
_WITHOUT = "data_items.programme-counts.form: de-identified\n"
CASES = (
    *(
        Case(f"totals with {words}", f"{_TOTALS}: [{words}]", finds=_AT)
        for words in ("names of families", "NHS number", "full postcode", "case reference", "one row per family")
    ),
    *(
        Case(f"totals of {words}", f"{_TOTALS}: [{words}]")
        for words in (
            "families by postcode area",
            "numbers of families by school name",
            "families by year of birth",
            "no names",
            "families per ward",
        )
    ),
    *(
        Case(f"without names, and with {words}", f"{_WITHOUT}{_TOTALS}: [{words}]", finds=_AT)
        for words in ("date of birth", "email address", "surname")
    ),
    *(
        Case(f"without names, with {words}", f"{_WITHOUT}{_TOTALS}: [{words}]")
        for words in ("study number", "a number in place of the name", "first part of the postcode", "month of birth")
    ),
    Case(
        "two at once, in one finding",
        f"{_TOTALS}: [families helped, names, addresses]",
        finds=f"{_TOTALS}.1",
        says="“names” and “addresses”",
    ),
)
