"""How far the share of all people may lie from that of the few who were asked (Clopper and Pearson, 1934: exact, and never too narrow)."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, lgamma, log, log1p
from typing import Final, NamedTuple

SURE: Final = 0.95
_STEPS: Final = 50  # halvings, after which the share is right to more places than anybody reads


class Interval(NamedTuple):
    """The lowest and the highest share that the figures allow."""

    lowest: float
    highest: float

    def __str__(self) -> str:
        return f"{round(100 * self.lowest)} to {round(100 * self.highest)}%"


def interval(of_them: int, asked: int) -> Interval:
    """Between which shares that of all people lies, nineteen times in twenty, where so many of those who were asked did it."""
    beyond = (1 - SURE) / 2
    lowest = 0.0 if of_them == 0 else _where(lambda share: _at_least(of_them, asked, share) < beyond)
    highest = 1.0 if of_them == asked else _where(lambda share: _at_least(of_them + 1, asked, share) < 1 - beyond)
    return Interval(lowest, highest)


def _at_least(count: int, of: int, share: float) -> float:
    """How probable it is that so many or more do it, where each does with this share."""
    yes, no = log(share), log1p(-share)  # as logarithms, since of many people the ways are more than a float holds
    return sum(exp(_ways(each, of) + each * yes + (of - each) * no) for each in range(count, of + 1))


def _ways(count: int, of: int) -> float:
    """The logarithm of how many groups of so many there are among all."""
    return lgamma(of + 1) - lgamma(count + 1) - lgamma(of - count + 1)


def _where(is_below: Callable[[float], bool]) -> float:
    """The share up to which something holds."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2
