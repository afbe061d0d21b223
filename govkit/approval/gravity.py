"""How grave a change of words is: whether it reverses, weakens or drops what was promised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from govkit.approval.conditions import changed_conditions
from govkit.approval.tokens import as_said


class Gravity(StrEnum):
    """What becomes of a promise."""

    REVERSED = "reversed"
    LOST = "lost"
    WEAKENED = "weakened"


class GraveVerdict(NamedTuple):
    """What becomes of a promise, and by which words."""

    gravity: Gravity
    why: str


def gravest(found: Iterable[GraveVerdict | None]) -> GraveVerdict | None:
    """The first of the gravest; None where nothing is grave."""
    order = list(Gravity)
    return min((each for each in found if each), key=lambda each: order.index(each.gravity), default=None)


def became(gravity: Gravity, old: str, new: str) -> GraveVerdict:
    """One word or fact in the place of another."""
    return GraveVerdict(gravity, f"{_shown(old)} became {_shown(new)}.")


def is_gone(gravity: Gravity, word: str) -> GraveVerdict:
    """A word that no longer stands there, or a fact that is not said any more."""
    return GraveVerdict(gravity, f"{_shown(word)} is {'not said any more' if word[0] == '{' else 'gone'}.")


def is_new(gravity: Gravity, word: str) -> GraveVerdict:
    """A word that did not stand there."""
    return GraveVerdict(gravity, f"{_shown(word)} is new.")


def of_facts(gone: Sequence[str], come: Sequence[str]) -> Iterator[GraveVerdict]:
    """What becomes of a sentence in which facts went and others came."""
    if gone and come:
        yield became(Gravity.REVERSED, gone[0], come[0])
    elif gone:
        yield is_gone(Gravity.LOST, gone[0])


def _shown(word: str) -> str:
    return f"`{word}`" if word[0] == "{" else f"“{as_said(word)}”"


def weighed_conditions(before: tuple[str, ...], after: tuple[str, ...]) -> GraveVerdict | None:
    """What becomes of a sentence when it is said under other conditions."""
    match changed_conditions(before, after):
        case "negated", which:
            return GraveVerdict(Gravity.REVERSED, f"It is said just where `{which}` does not hold.")
        case "joined", which:
            return GraveVerdict(Gravity.WEAKENED, f"`and` became `or`, or the other way round, in `{which}`.")
        case "narrowed", which:
            return GraveVerdict(Gravity.WEAKENED, f"It is said only under `{which}` now.")
    return None
