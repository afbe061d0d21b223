"""What a document's counts would be if some of its sentences were mended, and each such sentence before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from govkit.readability.measures import flesch_kincaid_grade
from govkit.readability.parted_clauses import parted_clauses
from govkit.readability.passives import passives
from govkit.readability.sentence import Score, Sentence
from govkit.readability.sentences import split
from govkit.report.readability_html.notes import Note


@dataclass(frozen=True, slots=True)
class Counts:
    """What the grade and the reading load are worked out from."""

    sentences: int
    words: int
    syllables: int
    rare_words: int
    hard_words: int
    passive_or_parted: int

    def plus(self, other: Counts, sign: int = 1) -> Counts:
        """These counts with others added, or taken away."""
        return Counts(
            self.sentences + sign * other.sentences,
            self.words + sign * other.words,
            self.syllables + sign * other.syllables,
            self.rare_words + sign * other.rare_words,
            self.hard_words + sign * other.hard_words,
            self.passive_or_parted + sign * other.passive_or_parted,
        )

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade, or None of nothing."""
        return flesch_kincaid_grade(self.sentences, self.words, self.syllables) if self.words else None


@dataclass(frozen=True, slots=True)
class MendedSentence:
    """A sentence as it stands and as it would be, each with its counts. Where `parts` is over 1, it is to be split into so many."""

    now: str
    then: str
    counts_now: Counts
    counts_then: Counts

    @property
    def parts(self) -> int:
        """How many sentences it becomes."""
        return self.counts_then.sentences

    @property
    def is_other(self) -> bool:
        """Whether anything of it changes that is counted."""
        return self.counts_now != self.counts_then


def of(score: Score) -> Counts:
    """The counts of a document."""
    return Counts(
        len(score.sentences),
        score.words,
        score.syllables,
        score.rare_words,
        score.hard_words,
        score.passive_or_parted,
    )


def pair(sentence: Sentence, notes: Sequence[Note], aim: int) -> MendedSentence:
    """The sentence with each first suggestion taken; one that is still too long is counted as split."""
    then = _rewritten(sentence.text, notes)
    before, after = _count(sentence.text), _count(then)
    if any(note.is_whole for note in notes) and after.words > aim:
        after = replace(after, sentences=max(after.sentences, ceil(after.words / aim)))
    return MendedSentence(sentence.text, then, before, after)


def gain(sentence: Sentence, notes: Sequence[Note], aim: int) -> Counts:
    """What changes in the counts when each first suggestion is taken, and a sentence that is too long is split."""
    mended = pair(sentence, notes, aim)
    return mended.counts_then.plus(mended.counts_now, -1)


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
    return Counts(
        len(runs),
        sum(len(run.small) for run in runs),
        sum(run.syllables for run in runs),
        sum(run.rare for run in runs),
        sum(run.hard for run in runs),
        sum(bool(list(passives(run.small)) or parted_clauses(run)) for run in runs),
    )
