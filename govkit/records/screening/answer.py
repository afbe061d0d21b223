"""What a screening asks, and what an answer to it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from govkit.finding import Evidence


class Section(StrEnum):
    """Where a question comes from: the law itself, the regulator's list, or the criteria of which two are enough."""

    LAW = "law"
    LIST = "list"
    CRITERIA = "criteria"


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with its source and how well that was checked. `words` are looked for where the file has no place for the fact."""

    id: str
    part: Section
    asks: str
    source: str
    evidence: Evidence
    words: tuple[str, ...] = ()


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
