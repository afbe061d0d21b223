"""A target that is no better than where things stand, or worse, is no benefit, and makes people wonder what the sharing is for.

Which way is better is read from what the benefit is called and what is measured, by `measured-fewer`, `measured-more` and `hoped-fewer` in
`govkit/standards/telling_words.yaml`. Where they do not tell, only a target that is the same as now is found, or one counted in something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Benefit
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "Recommended practice: each partner can see what it gains, with a baseline and a target"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.harrow-lane-surgery.benefit: {what: Fewer urgent visits, measure: Urgent visits, baseline: 250 a year, target: 310 a year}
"""
GOOD = """
partners.harrow-lane-surgery.benefit: {what: Fewer urgent visits, measure: Urgent visits, baseline: 310 a year, target: 250 a year}
"""

_COUNT: Final = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)\s*(%|per cent)?(?:\s*(?:in|of|out of)\s+(\d+))?\s*(million|thousand)?\s*([a-z]*)",
    re.IGNORECASE,
)
_TIMES: Final = {"million": 1_000_000, "thousand": 1_000}
_DAYS: Final = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0, "hour": 1 / 24}
_MOST_PER_CENT: Final = 100
_STEM: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


class Count(NamedTuple):
    """What a baseline or a target counts: how much, in which unit, and whether in per cent."""

    amount: float
    unit: str
    per_cent: bool


def check(partnership: Partnership) -> Iterator[Problem]:
    """A target has to be better than the baseline."""
    for name, partner in parts(partnership.partners):
        benefit = partner.benefit
        if benefit is None or any(map(is_unsettled, (benefit, benefit.what, benefit.measure))):
            continue
        if why := _why_none(partnership, benefit):
            yield Problem(
                f"partners.{name}.benefit.target",
                f"{partner.name} hopes for “{benefit.what}”, and measures “{benefit.measure}”: "
                f"{benefit.baseline} now, {benefit.target} as the target. {why}",
                f"Look which way round they are, and write in `benefit` of `partners.{name}` a target that shows the gain.",
            )


def _why_none(partnership: Partnership, benefit: Benefit) -> str:
    now, then = _count(benefit.baseline), _count(benefit.target)
    if now is None or then is None:
        return ""
    if max(each.amount for each in (now, then)) > _MOST_PER_CENT and now.per_cent and then.per_cent:
        return "More than all, 100%, there can’t be."
    if now.per_cent != then.per_cent or (now.unit != then.unit and now.unit and then.unit):
        return "The two are not counted in the same thing."
    if now.amount == then.amount:
        return "That is no change."
    fewer, more = _better_way(partnership, benefit)
    worse = (fewer and not more and then.amount > now.amount) or (more and not fewer and then.amount < now.amount)
    return "That is the wrong way." if worse else ""


def _better_way(partnership: Partnership, benefit: Benefit) -> tuple[bool, bool]:
    """Whether fewer is better and whether more is: what is measured tells it first, then what is hoped for."""
    fewer, more = (bool(told(partnership, group, benefit.measure)) for group in ("measured-fewer", "measured-more"))
    hoped = bool(told(partnership, "hoped-fewer", benefit.what)) and _is_measured(benefit)
    return (fewer or hoped, more)


def _is_measured(benefit: Benefit) -> bool:
    """Whether what is measured is what is hoped for: the two share a word that is long enough to tell."""
    hoped, measured = (
        {word[:_STEM].casefold() for word in _WORD.findall(words)} for words in (benefit.what, benefit.measure)
    )
    return not hoped.isdisjoint(measured)


def _count(words: object) -> Count | None:
    """The first number of the words, with what it counts."""
    found = _COUNT.search(words) if isinstance(words, str) and not is_unsettled(words) else None
    if found is None:
        return None
    amount = float(found[1].replace(",", "")) * _TIMES.get((found[4] or "").lower(), 1)
    of_how_many = float(found[3] or 0)
    if of_how_many:
        return Count(100 * amount / of_how_many, "", per_cent=True)
    unit = found[5].lower().removesuffix("s")
    length = _DAYS.get(unit)
    return Count(amount * (length or 1), "time" if length else unit, per_cent=bool(found[2]))


_AT = "partners.hill-top-school.benefit"
CASES = tuple(
    Case(
        f"{what} by {measure}: from {now} to {then}",
        f"{_AT}: {{what: {what}, measure: {measure}, baseline: {now}, target: {then}}}",
        finds=f"{_AT}.target" if says else "",
        says=says,
    )
    for what, measure, now, then, says in (
        ("Children seen sooner", "Weeks from referral to first visit", "12 weeks", "19 weeks", "the wrong way"),
        ("Earlier help", "Families helped before a crisis", "80 a year", "40 a year", "the wrong way"),
        ("Better attendance", "Attendance", "92%", "92%", "no change"),
        ("Better attendance", "Attendance", "92%", "120%", "there can’t be"),
        ("Fewer visits", "Urgent visits", "10 days", "40 visits", "not counted in the same thing"),
        ("Shorter waits", "Waits", "4 a year", "6 a year", "the wrong way"),
        ("Visits that come sooner", "Days waited", "3 weeks", "30 days", "the wrong way"),
        ("Visits that come sooner", "Days waited", "3 weeks", "10 days", ""),
        ("Fewer people sent away", "People sent away", "40 in 100", "1 in 10", ""),
        ("Better attendance", "Pupils who miss one day in ten", "34 pupils", "20 pupils", ""),
        ("Evidence of what works", "Evaluations", "none", "two by 2029", ""),
        ("Evidence of what works", "Areas that report each quarter", "6 areas", "20 areas", ""),
        ("Less stress at work", "Staff who say that they are well", "50%", "70%", ""),
        ("Better evidence", "Papers", "to be agreed", "2 a year", ""),
    )
)
