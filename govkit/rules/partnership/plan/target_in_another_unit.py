"""A baseline in weeks and a target in families can’t be compared, so nobody will ever know whether the aim was met.

The words of the one are held to those of the other where both have a number and a word that counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "HM Treasury, The Green Book: a benefit is measured in one unit, before and after"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.harbour-families.benefit: {what: Sooner, measure: Days to first visit, baseline: 30 days, target: 10 families}
"""
GOOD = """
partners.harbour-families.benefit: {what: Sooner, measure: Days to first visit, baseline: 30 days, target: 10 days}
"""

_COUNTED: Final = re.compile(r"^\D*?\d[\d,.]*\s*(%|in \d+|per cent|percent|[a-z]+)?", re.IGNORECASE)
_WHOLE: Final = frozenset({"", "a", "each", "per", "by", "of"})


def check(partnership: Partnership) -> Iterator[Problem]:
    """A baseline and its target must be counted in the same unit."""
    for name, partner in parts(partnership.partners):
        benefit = partner.benefit
        if benefit is None or is_unsettled(benefit) or is_unsettled(benefit.baseline) or is_unsettled(benefit.target):
            continue
        before, after = _unit(benefit.baseline), _unit(benefit.target)
        if before and after and before != after:
            yield Problem(
                f"partners.{name}.benefit.target",
                f"The target “{benefit.target}” is counted in {after}, and the baseline “{benefit.baseline}” in {before}.",
                f"Write both in one unit: that of `partners.{name}.benefit.measure`.",
            )


def _unit(words: str) -> str:
    """What is counted: `days`, `shares of a hundred`; nothing where no word says it."""
    found = _COUNTED.match(words)
    unit = (found[1] or "").casefold() if found else ""
    if unit in {"%", "per cent", "percent"} or unit.startswith("in "):
        return "shares"
    unit = f"{unit[:-3]}y" if unit.endswith("ies") else unit.rstrip("s")
    return "" if unit in _WHOLE else f"{unit[:-1]}ies" if unit.endswith("ly") else f"{unit}s"


_AT = "partners.harbour-families.benefit"
CASES = (
    *(
        Case(
            f"“{before}” and “{after}”",
            f'{_AT}: {{what: It, measure: It, baseline: "{before}", target: "{after}"}}',
            finds=f"{_AT}.target" if found else "",
        )
        for before, after, found in (
            ("40 in 100", "50 days", True),
            ("12 weeks", "30 days", True),
            ("40%", "5 in 10", False),
            ("40 a year", "80 a year", False),
            ("1 family", "2 families", False),
            ("none", "two by 2030", False),
            ("30 days", "20", False),
        )
    ),
    Case("a benefit to be agreed", f"{_AT}: to be agreed"),
)
