"""A flow that is sent each March and starts in October was moved, or one of the two was.

Months and days of the week are read in `how_often`. The month after is let be, and so is a sentence that names more, such as a change.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "good practice: a day and what is said of it agree"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.programme-counts.how_often: Once a year, in March
"""
GOOD = """
flows.programme-counts.how_often: Once a year, in July
"""

_MONTH: Final = re.compile(rf"\b(?:{'|'.join(month_name[1:])})\b")
_DAY: Final = re.compile(rf"\b({'|'.join(day_name)})s?\b")

_NUMBERS: Final = {name: number for number, name in enumerate(month_name) if name}


def check(partnership: Partnership) -> Iterator[Problem]:
    """The first day of a flow must be in a month, and on a day of the week, on which it is said to be sent."""
    for name, flow in parts(partnership.flows):
        if is_unsettled(flow.how_often) or is_unsettled(flow.starts):
            continue
        months = {_NUMBERS[name] for name in _MONTH.findall(flow.how_often)}
        days = _DAY.findall(flow.how_often)
        starts = flow.starts
        if (
            months
            and " and when" not in flow.how_often
            and months.isdisjoint({starts.month, (starts.month - 2) % 12 + 1})
        ):
            off = f"in {month_name[starts.month]}"
        elif days and day_name[starts.weekday()] not in days:
            off = f"on a {day_name[starts.weekday()]}"
        else:
            continue
        yield Problem(
            f"flows.{name}.starts",
            f"“{flow.name}” is sent “{flow.how_often}”, and first on {say(starts)}, which is {off}.",
            f"Write a day in `flows.{name}.starts` on which it is sent, or say in `how_often` when that is.",
        )


_START = "flows.programme-counts.starts"
CASES = (
    *(
        Case(f"“{words}”", f'flows.programme-counts.how_often: "{words}"', finds=_START if found else "")
        for words, found in (
            ("Each Monday", True),
            ("On Thursdays", False),
            ("Once a year, in June", False),
            ("Once a year, in August", True),
            ("Every January, April, July and October", False),
            ("In March, and when a family moves", False),
            ("Every three months", False),
            ("It may be sent at any time", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "a day to be agreed", "flows.programme-counts.how_often: In March\nflows.programme-counts.starts: to be agreed"
    ),
)
