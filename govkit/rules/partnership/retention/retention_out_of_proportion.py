"""Data may be kept no longer than its purpose needs. A list for finding families is of no use after months, and is then a danger alone.

What is too long is a judgement, so the rule minds only what is out of all proportion: lists and flags that find people kept for more than three
years, and other data about people for more than 30 years. A time from somebody’s birth, research, archives and totals are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.retention import Retention
from govkit.model.reuse import ReuseGround
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.retention import times_of
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import FAMILIES_ARE_MARKED
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(e); ICO, Principle (e): Storage limitation. How long is too long is a judgement"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-retention-item",)

BAD = """
data_items.family-list.retention.keep_for: 99 years
"""
GOOD = """
data_items.family-list.retention.keep_for: 3 months
"""

_IN_A_YEAR: Final = {Unit.YEAR: 1, Unit.MONTH: 12, Unit.WEEK: 52, Unit.WORKING_DAY: 250, Unit.DAY: 365}
_LONGEST_TO_FIND: Final = 3
_LONGEST: Final = 30
_LONGEST_LIFE: Final = 110
_COMES_OF_AGE: Final = 18
_OF_A_LIFE: Final = re.compile(r"\b(?:birth|born|adopt\w*|death|dies|died)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No time of retention may be out of all proportion to what the data is for."""
    for path, what, retention in times_of(partnership):
        item = _item_of(partnership, path)
        if _may_be_kept_long(item):
            continue
        finds = item is not None and _finds_people(partnership, path.split(".")[1], item)
        longest, why = _longest(retention, finds=finds)
        if _years_at_least(retention) > longest:
            yield Problem(
                f"{path}.{retention.time_key}",
                f"{what} is kept {retention.in_words}. It {why}.",
                "Write how long the last use of it takes after that day, such as `3 months` for a list, or the years that a retention schedule sets.",
            )


def _longest(retention: Retention, *, finds: bool) -> tuple[int, str]:
    """After how many years a time is out of all proportion, and why."""
    if retention.until_age is not None and not (finds and retention.until_age <= _LONGEST_LIFE):
        return _LONGEST_LIFE - _COMES_OF_AGE, "is about people who have died by then"
    if _OF_A_LIFE.search(str(retention.counted_from)):
        return _LONGEST_LIFE, "is about people who have died by then"
    if finds:
        return _LONGEST_TO_FIND, "is for finding people, and of no use to them once they were asked"
    return _LONGEST, "is about people whose lives have long gone on by then"


def _item_of(partnership: Partnership, path: str) -> DataItem | None:
    section, name, *_ = path.split(".")
    return partnership.data_items[name] if section == "data_items" else None


def _may_be_kept_long(item: DataItem | None) -> bool:
    """Whether it names nobody, or is used for research, for which it may be stored longer."""
    if item is None:
        return False
    researched = item.reuse is not None and item.reuse.allowed_by == ReuseGround.RESEARCH
    return item.form in (Form.AGGREGATE, Form.DE_IDENTIFIED) or researched


def _finds_people(partnership: Partnership, name: str, item: DataItem) -> bool:
    """Whether it only finds people: a flag, or what goes to partners before anybody is approached."""
    carrying = [flow for _, flow in parts(partnership.flows) if name in settled(flow.carries)]
    early = bool(carrying) and all(
        flow.step is not None and not is_unsettled(flow.step) and flow.step <= FAMILIES_ARE_MARKED for flow in carrying
    )
    return item.form == Form.FLAG or early


def _years_at_least(retention: Retention) -> float:
    """About how many years it lasts at least; until an age, that is for whoever is about to come of age, since older people may be in it."""
    if retention.counted_time is not None:
        return _years(retention.counted_time)
    return max(0, (retention.until_age or 0) - _COMES_OF_AGE)


def _years(period: Period) -> float:
    """About how many years it has: what is out of all proportion is so by far."""
    return period.count / _IN_A_YEAR[period.unit]


CASES = (
    Case(
        "a flag",
        "data_items.attendance-flag.retention.keep_for: 10 years",
        finds="data_items.attendance-flag.retention.keep_for",
        says="for finding people",
    ),
    *(
        Case(f"a flag for {time}", f"data_items.attendance-flag.retention.keep_for: {time}", finds=finds)
        for time, finds in (
            ("48 months", "data_items.attendance-flag.retention.keep_for"),
            ("36 months", ""),
            ("200 weeks", "data_items.attendance-flag.retention.keep_for"),
            ("1200 days", "data_items.attendance-flag.retention.keep_for"),
            ("1000 working days", "data_items.attendance-flag.retention.keep_for"),
            ("700 working days", ""),
        )
    ),
    Case("a flag for three years", "data_items.attendance-flag.retention.keep_for: 3 years"),
    Case(
        "a plan",
        "data_items.support-plan.retention.keep_for: 60 years",
        finds="data_items.support-plan.retention.keep_for",
    ),
    Case("a plan for as long as some are kept", "data_items.support-plan.retention.keep_for: 25 years"),
    Case(
        "a plan from birth",
        "data_items.support-plan.retention: {keep_for: 75 years, counted_from: the child’s birth, then: securely deleted}",
    ),
    Case(
        "a plan from birth, for longer than people live",
        "data_items.support-plan.retention: {keep_for: 150 years, counted_from: the child’s birth, then: securely deleted}",
        finds="data_items.support-plan.retention.keep_for",
        says="who have died by then",
    ),
    Case("totals", "data_items.programme-counts.retention.keep_for: 100 years"),
    Case(
        "what others were asked for",
        "requests.homes-at-risk.retention.keep_for: 80 years",
        finds="requests.homes-at-risk.retention.keep_for",
    ),
    *(
        Case(
            f"{item} until {until}",
            f"data_items.{item}.retention: {{until: {until}, then: securely deleted}}",
            finds=f"data_items.{item}.retention.until" if found else "",
        )
        for item, until, found in (
            ("support-plan", "the child is 25", False),
            ("support-plan", "the child is 150", True),
            ("support-plan", "the person’s 75th birthday", False),
            ("attendance-flag", "the pupil is 25", True),
            ("attendance-flag", "the pupil is 20", False),
            ("attendance-flag", "the family is asked", False),
        )
    ),
    Case("a time that is to be agreed", "data_items.family-list.retention.keep_for: to be agreed"),
)
