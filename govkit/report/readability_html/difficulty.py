"""How hard one sentence is to read."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from govkit.readability.sentence import Sentence
from govkit.report.readability_html.targets import Aims
from govkit.wording.counts import counted
from govkit.wording.say import listing

_HARD_WORDS: Final = 3
_VERY_HARD_WORDS: Final = 5


class Difficulty(StrEnum):
    """A sentence is easy enough, hard, or very hard."""

    EASY = "easy"
    HARD = "hard"
    VERY_HARD = "very-hard"


_SAID: Final = {Difficulty.HARD: "Hard", Difficulty.VERY_HARD: "Very hard"}


def difficulty(sentence: Sentence, aim: Aims) -> Difficulty:
    """By its length, and by how many of its words a child of ten doesn't know."""
    hard = sentence.run.hard
    if sentence.length > aim.very_hard or hard >= _VERY_HARD_WORDS:
        return Difficulty.VERY_HARD
    if sentence.length > aim.sentence or hard >= _HARD_WORDS:
        return Difficulty.HARD
    return Difficulty.EASY


def label(sentence: Sentence, aim: Aims) -> str:
    """What is said beside it: `Hard: 27 words and 4 hard words`, or nothing of an easy one."""
    level, hard = difficulty(sentence, aim), sentence.run.hard
    if level is Difficulty.EASY:
        return ""
    reasons = (
        counted(sentence.length, "word") if sentence.length > aim.sentence else "",
        counted(hard, "hard word") if hard >= _HARD_WORDS else "",
    )
    return f"{_SAID[level]}: {listing([reason for reason in reasons if reason])}"


def hard_words(sentence: Sentence) -> tuple[str, ...]:
    """The hard words that make it so, or none where it is its length alone."""
    if sentence.run.hard < _HARD_WORDS:
        return ()
    return tuple(word.lower() if word.istitle() else word for word in sentence.named_hard_words())
