"""What figures come to: whether a point was found and understood by as many as it has to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from govkit.data.bar import PeopleBar
from govkit.data.understood import KeptFigures
from govkit.understanding.interval import Interval, interval
from govkit.understanding.marks import Mark, MarkedQuestion


class PointVerdict(StrEnum):
    """What came of one point."""

    PASSED = "understood"
    NOT_FOUND = "not found"
    NOT_UNDERSTOOD = "not understood"
    TOO_FEW = "too few people"
    CHANGED = "words changed since"
    NOT_TESTED = "not tested"


class PeopleFigures(NamedTuple):
    """How many people were asked, found it, and understood it: nobody understood what they did not find."""

    asked: int
    found: int
    understood: int

    @property
    def interval(self) -> Interval:
        """Between which shares that of all people lies who would understand it."""
        return interval(self.understood, self.asked)

    def judged(self, bar: PeopleBar) -> PointVerdict:
        """Whether enough of them understood it. Too few people can show that it fails, and never that it passes."""
        needed = bar.needed(self.asked)
        if self.found < needed:
            return PointVerdict.NOT_FOUND
        if self.understood < needed:
            return PointVerdict.NOT_UNDERSTOOD
        return PointVerdict.PASSED if bar.has_enough(self.asked) else PointVerdict.TOO_FEW


def counted(marked: MarkedQuestion) -> PeopleFigures:
    """The figures of the marks of a question."""
    of_each: Mapping[Mark, int] = Counter(marked.marks)
    understood = of_each.get(Mark.UNDERSTOOD, 0)
    return PeopleFigures(len(marked.marks), understood + of_each.get(Mark.FOUND, 0), understood)


def together(kept: Iterable[KeptFigures]) -> PeopleFigures:
    """The figures of all who were asked about the same words: to ask on until they pass is no way to pass."""
    all_of_them = tuple(kept)
    return PeopleFigures(
        sum(each.asked for each in all_of_them),
        sum(each.found for each in all_of_them),
        sum(each.understood for each in all_of_them),
    )
