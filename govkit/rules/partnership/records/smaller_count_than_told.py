"""Where the rules in words let no total under ten out, and the field says five, whoever checks the output follows one of the two.

The rules of `records.research.disclosure_control` are looked at that speak of totals and the like: a rate may need more people than a count does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.counts import count_in

SEVERITY = Severity.WARNING
SOURCE = "good practice: one threshold for small numbers, in words and in figures"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
records.research.disclosure_control: {rules: [No total stands for fewer than ten children.], smallest_count: 5, checked_by: two output checkers}
"""
GOOD = """
records.research.disclosure_control: {rules: [No total stands for fewer than ten children.], smallest_count: 10, checked_by: two output checkers}
"""

_OF_TOTALS: Final = re.compile(r"\b(?:totals?|counts?|figures?|numbers?|cells?|sums?|tables?)\b", re.IGNORECASE)
_OF_RATES: Final = re.compile(r"\b(?:rates?|percentages?|averages?|means?|shares?|medians?)\b", re.IGNORECASE)
_THRESHOLD: Final = re.compile(r"\b(?:fewer than|less than|smaller than|under|below|at least) (\w+)", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The smallest count must not be smaller than the one that a rule in words sets for totals."""
    research = partnership.records.research
    control = None if research is None or is_unsettled(research) else research.disclosure_control
    if control is None or is_unsettled(control):
        return
    smallest = control.smallest_count
    if smallest is None or is_unsettled(smallest):
        return
    for index, rule in placed(control.rules):
        found = _THRESHOLD.search(rule) if _OF_TOTALS.search(rule) and not _OF_RATES.search(rule) else None
        told = count_in(found[1]) if found else None
        if told is not None and told > smallest:
            yield Problem(
                "records.research.disclosure_control.smallest_count",
                f"“{rule}” is rule {index + 1}, but by `smallest_count` a figure may stand for {smallest}.",
                f"Write one threshold in both: `smallest_count: {told}`, or another number in the rule.",
            )


_AT = "records.research.disclosure_control"
_CONTROL = _AT + ": {{rules: {rules}, smallest_count: {count}, checked_by: two output checkers}}"
CASES = (
    *(
        Case(f"“{rule}”", _CONTROL.format(rules=f"[{rule}]", count=9), finds=f"{_AT}.smallest_count" if found else "")
        for rule, found in (
            ("Totals under 10 are left out.", True),
            ("Each count stands for at least ten people.", True),
            ("No table has a cell below twelve.", True),
            ("Totals under nine are left out.", False),
            ("Totals under five are left out.", False),
            ("No rate is told of fewer than 30 people in a table.", False),
            ("Nobody under 16 is named.", False),
            ("Totals under a threshold are left out.", False),
            ("Totals are rounded.", False),
        )
    ),
    Case(
        "the second of two rules",
        _CONTROL.format(rules="[Totals are rounded., No total stands for less than ten.]", count=9),
        finds=f"{_AT}.smallest_count",
        says="is rule 2, but",
    ),
    Case("a count to be agreed", _CONTROL.format(rules="[Totals under ten are left out.]", count="to be agreed")),
    Case("no count", _AT + ": {rules: [Totals under ten are left out.], checked_by: two output checkers}"),
    Case("control to be agreed", f"{_AT}: to be agreed"),
    Case("no control", "records.research.ethics: to be agreed"),
    Case("research to be agreed", "records.research: to be agreed"),
)
