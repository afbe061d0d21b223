"""What an answer to a question of a screening is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the partnership file says to a question."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "can’t tell from the file"


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact that an answer rests on, and where the partnership file says it."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class ScreeningAnswer:
    """An answer, and what it rests on."""

    verdict: Verdict
    grounds: tuple[Ground, ...]


def yes(grounds: Iterable[Ground]) -> ScreeningAnswer:
    """The file shows that it is so."""
    return ScreeningAnswer(Verdict.YES, tuple(grounds))


def no(*grounds: Ground) -> ScreeningAnswer:
    """The file shows that it is not so."""
    return ScreeningAnswer(Verdict.NO, grounds)


def cannot_tell(grounds: Iterable[Ground]) -> ScreeningAnswer:
    """The file does not show it; the grounds are what to look at."""
    return ScreeningAnswer(Verdict.CANNOT_TELL, tuple(grounds))
