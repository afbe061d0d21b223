"""What a document's grade would be if some of its sentences were mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from govkit.readability.measures import flesch_kincaid_grade
from govkit.readability.sentence import Score, Sentence
from govkit.readability.sentences import split
from govkit.report.readability_html.notes import Note


@dataclass(frozen=True, slots=True)
class Counts:
    """What the grade is worked out from."""

    sentences: int
    words: int
    syllables: int

    def plus(self, other: Counts, sign: int = 1) -> Counts:
        """These counts with others added, or taken away."""
        return Counts(
            self.sentences + sign * other.sentences,
            self.words + sign * other.words,
            self.syllables + sign * other.syllables,
        )

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade, or None of nothing."""
        return flesch_kincaid_grade(self.sentences, self.words, self.syllables) if self.words else None


def of(score: Score) -> Counts:
    """The counts of a document."""
    return Counts(len(score.sentences), score.words, score.syllables)


def gain(sentence: Sentence, notes: Sequence[Note], aim: int) -> Counts:
    """What changes in the counts when each first suggestion is taken, and a sentence that is too long is split."""
    before, after = _count(sentence.text), _count(_rewritten(sentence.text, notes))
    if any(note.is_whole for note in notes) and after.words > aim:
        after = Counts(max(after.sentences, ceil(after.words / aim)), after.words, after.syllables)
    return after.plus(before, -1)


def _rewritten(text: str, notes: Iterable[Note]) -> str:
    """The sentence with each first suggestion in the place of the words at fault."""
    at = len(text)
    for note in sorted(notes, key=lambda note: note.span, reverse=True):
        start, end = note.span
        if note.instead and start < end <= at and not note.is_whole:
            text = f"{text[:start]}{note.instead[0]}{text[end:]}"
            at = start
    return text


def _count(text: str) -> Counts:
    runs = list(split(text))
    return Counts(len(runs), sum(len(run.small) for run in runs), sum(run.syllables for run in runs))
