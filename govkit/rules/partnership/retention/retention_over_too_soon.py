"""A time that is counted from a birth is over before a pupil or a parent is of the age at which data about them is shared.

Two years from birth delete a school’s record on the day it is made. Data about babies, toddlers and births is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.retention import Retention
from govkit.model.sharing import DataItem
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(d) and (e): kept for as long as the purpose needs"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-retention-item",)

BAD = """
data_items.support-plan.about: [pupils]
data_items.support-plan.retention: {keep_for: 2 years, counted_from: the pupil is born, then: securely deleted}
"""
GOOD = """
data_items.support-plan.about: [pupils]
data_items.support-plan.retention: {keep_for: 25 years, counted_from: the pupil is born, then: securely deleted}
"""

_FROM_BIRTH: Final = re.compile(r"\b(?:birth|born)\b", re.IGNORECASE)
_SMALL: Final = re.compile(
    r"\b(?:bab(?:y|ies)|infants?|toddlers?|newborn|births?|under (?:one|two|five|5)|early years|nursery)\b",
    re.IGNORECASE,
)
_GROWN: Final = re.compile(r"\b(?:adults?|parents?|tenants?|carers?|mothers?|fathers?|residents?)\b", re.IGNORECASE)
_AT_SCHOOL: Final = re.compile(r"\b(?:pupils?|children|child|young pe(?:ople|rson)|students?|school)\b", re.IGNORECASE)
_OF_AGE: Final = 18
_AT_SCHOOL_FROM: Final = 5


def check(partnership: Partnership) -> Iterator[Problem]:
    """No time from somebody’s birth may be over before data about them is shared."""
    for name, item in parts(partnership.data_items):
        retention = item.retention
        if retention is None or is_unsettled(retention) or is_unsettled(retention.keep_for):
            continue
        age = _least_age(item)
        if _FROM_BIRTH.search(str(retention.counted_from)) and _is_over_by(retention, age):
            yield Problem(
                f"data_items.{name}.retention.keep_for",
                f"{item.name} is kept for {retention.keep_for} from when {retention.counted_from}: that is over before anybody in it is {age}.",
                "Write the years that the retention schedule sets, such as `25 years` from the birth of a child, or count from another day.",
            )


def _least_age(item: DataItem) -> int:
    """How old, at least, the people are whom an item is about; 0 where nothing tells."""
    words = " ".join(map(str, (*settled(item.about), item.name)))
    if _SMALL.search(words):
        return 0
    if _AT_SCHOOL.search(words):
        return _AT_SCHOOL_FROM
    return _OF_AGE if _GROWN.search(words) else 0


def _is_over_by(retention: Retention, age: int) -> bool:
    return bool(age) and not is_unsettled(retention.keep_for) and retention.keep_for <= Period(age, Unit.YEAR)


_ITEM = """
data_items.support-plan.name: Plan
data_items.support-plan.about: [{about}]
data_items.support-plan.retention: {{keep_for: {time}, counted_from: {start}, then: securely deleted}}
"""
CASES = (
    *(
        Case(
            f"{time} of {about} from {start}",
            _ITEM.format(about=about, time=time, start=start),
            finds="data_items.support-plan.retention.keep_for" if found else "",
        )
        for about, time, start, found in (
            ("children", "5 years", "the child is born", True),
            ("children", "6 years", "the child is born", False),
            ("children", "60 months", "the birth of the child", True),
            ("parents", "18 years", "birth", True),
            ("parents", "19 years", "birth", False),
            ("parents, children", "6 years", "birth", False),
            ("babies", "2 years", "birth", False),
            ("children under five", "4 years", "birth", False),
            ("households", "2 years", "birth", False),
            ("children", "2 years", "the plan ends", False),
            ("children", "to be agreed", "birth", False),
        )
    ),
    Case("no retention yet", "data_items.support-plan.retention: to be agreed"),
)
