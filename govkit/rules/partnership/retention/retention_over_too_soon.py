"""A time that is counted from a birth is over before a pupil or a parent is of the age at which data about them is shared.

Two years from birth delete a school’s record on the day it is made. Data about babies, toddlers and births is let be, and so is data about parents
that is counted from the birth of their child, and a time that starts at some birthday.
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
_OTHER_START: Final = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|\w+teenth|birthday|years? old|turns|reaches|regist\w+|expected|due)\b", re.IGNORECASE
)
_OF_A_CHILD: Final = re.compile(
    r"\b(?:bab(?:y|ies)|child(?:ren)?|sons?|daughters?|grandchild(?:ren)?|youngest|eldest|oldest|pupils?|infants?|toddlers?|twins?|siblings?|brothers?|sisters?"
    r"|girls?|boys?|teenagers?|young pe(?:rson|ople)|minors?)\b",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(
    r"\b(?:bab(?:y|ies)|infants?(?! schools?\b)|toddlers?|newborns?|unborn|births?|pre-?school\w*|early years|nursery|playgroups?"
    r"|under (?:one|two|three|four|five|[1-5])s?|aged? (?:0|one|two|three|four|[1-4])\b|0 to \d+)\b",
    re.IGNORECASE,
)
_AGED: Final = re.compile(r"\b(?:aged?|over) (\d{1,2})\b|\b(\d{1,2})(?:-| )(?:to|and)(?:-| )(?:over|\d)", re.IGNORECASE)
_YEAR_GROUP: Final = re.compile(r"\byears? (\d{1,2})\b", re.IGNORECASE)
_LEAVERS: Final = re.compile(r"\bcare leavers?\b", re.IGNORECASE)
_YOUNG: Final = re.compile(r"\b(?:young|teenage|school-age) (?:adult|carer|parent|mother|father)s?\b", re.IGNORECASE)
_GROWN: Final = re.compile(r"\b(?:adults?|parents?|tenants?|carers?|mothers?|fathers?|residents?)\b", re.IGNORECASE)
_AT_SCHOOL: Final = re.compile(r"\b(?:pupils?|children|child|young pe(?:ople|rson)|students?|school)\b", re.IGNORECASE)
_OF_AGE: Final = 18
_AT_SCHOOL_FROM: Final = 5
_LEAVES_CARE_FROM: Final = 16
_YEAR_ONE_FROM: Final = 4  # which a year group is added to: a child is 5 in year 1


def check(partnership: Partnership) -> Iterator[Problem]:
    """No time from somebody’s birth may be over before data about them is shared."""
    for name, item in parts(partnership.data_items):
        retention = item.retention
        if retention is None or is_unsettled(retention):
            continue
        yield from _over_at_an_age(name, item, retention)
        age, start = _least_age(item), str(retention.counted_from)
        others = age == _OF_AGE and _OF_A_CHILD.search(start)
        if _FROM_BIRTH.search(start) and not _OTHER_START.search(start) and not others and _is_over_by(retention, age):
            yield Problem(
                f"data_items.{name}.retention.keep_for",
                f"{item.name} is kept for {retention.keep_for}, counted from “{start}”: that is over before anybody in it is {age}.",
                "Write the years that the retention schedule sets, such as `25 years` from the birth of a child, or count from another day.",
            )


def _over_at_an_age(name: str, item: DataItem, retention: Retention) -> Iterator[Problem]:
    """An age that everybody in the data has already: nothing could be kept for a day."""
    age, least = retention.until_age, _least_age(item)
    others = least == _OF_AGE and _OF_A_CHILD.search(str(retention.until))
    if age is not None and least and age <= least and not others:
        yield Problem(
            f"data_items.{name}.retention.until",
            f"{item.name} is kept until {retention.until}: everybody in it is {least} or older, so that is over before it starts.",
            "Write the age that the retention schedule sets, such as `the child is 25`, or an event, such as `the case is closed`.",
        )


def _least_age(item: DataItem) -> int:
    """How old, at least, the people are whom an item is about; 0 where nothing tells."""
    words = " ".join(map(str, (*settled(item.about), item.name)))
    if _SMALL.search(words):
        return 0
    if aged := _AGED.search(words):
        return int(aged[1] or aged[2])
    if group := _YEAR_GROUP.search(words):
        return int(group[1]) + _YEAR_ONE_FROM
    if _LEAVERS.search(words):
        return _LEAVES_CARE_FROM
    if _YOUNG.search(words):
        return _AT_SCHOOL_FROM
    if _AT_SCHOOL.search(words):
        return _AT_SCHOOL_FROM
    return _OF_AGE if _GROWN.search(words) else 0


def _is_over_by(retention: Retention, age: int) -> bool:
    return bool(age) and retention.counted_time is not None and retention.counted_time <= Period(age, Unit.YEAR)


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
            ("children", "1 year", "the child turns 18", False),
            ("children", "2 years", "the eighteenth birthday of the child born first", False),
            ("parents", "2 years", "the birth of the child", False),
            ("mothers", "1 year", "the birth is registered", False),
            ("unborn children", "1 year", "the expected date of birth", False),
            ("pre-school children", "4 years", "birth", False),
            ("children aged 0 to 4", "4 years", "birth", False),
            ("children aged two", "3 years", "birth", False),
            ("young carers", "17 years", "birth", False),
            ("infant school pupils", "4 years", "birth", True),
            ("young people aged 16 to 18", "15 years", "birth", True),
            ("16 to 18 year olds", "15 years", "birth", True),
            ("pupils in year 11", "12 years", "birth", True),
            ("care leavers", "15 years", "birth", True),
            ("children under five", "4 years", "birth", False),
            ("households", "2 years", "birth", False),
            *(
                ("parents", "2 years", f"the birth of the {whose}", False)
                for whose in (
                    "youngest",
                    "eldest of the family",
                    "son or daughter",
                    "toddler",
                    "infant",
                    "twins",
                    "pupil",
                )
            ),
            ("children", "2 years", "the plan ends", False),
            ("children", "to be agreed", "birth", False),
        )
    ),
    *(
        Case(
            f"{about} until {until}",
            f"""
            data_items.support-plan.name: Plan
            data_items.support-plan.about: [{about}]
            data_items.support-plan.retention: {{until: {until}, then: securely deleted}}
            """,
            finds="data_items.support-plan.retention.until" if found else "",
        )
        for about, until, found in (
            ("adults", "the adult is 5", True),
            ("adults", "their youngest is 5", False),
            ("adults", "the pupil turns 18", False),
            ("adults", "the young person is 18", False),
            ("adults", "it is 10 years after the end of the study", False),
            ("adults", "the machine reaches 18 hours", False),
            ("adults", "the person reaches the age of 18", True),
            ("pupils", "the pupil turns 5", True),
            ("pupils", "the pupil’s 25th birthday", False),
            ("children", "the child is 25", False),
            ("parents", "the child is 18", False),
            ("babies", "the child is 2", False),
            ("adults", "the case is closed", False),
            ("adults", "to be agreed", False),
        )
    ),
    Case("no retention yet", "data_items.support-plan.retention: to be agreed"),
)
