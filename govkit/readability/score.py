"""Counts a document: its sentences with their words and syllables, and where each is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from govkit.document import Document
from govkit.readability.language import reads_as_english
from govkit.readability.sentence import Score, Scored, Sentence
from govkit.readability.sentences import Run, split
from govkit.readability.syllables import syllables
from govkit.readability.units import Unit, units


def score(document: Document) -> Scored:
    """The sentences of the document and of each of its clauses."""
    runs = (
        (number, unit, run)
        for number, unit in enumerate(units(document.blocks))
        for run in split(unit.text, unit.blanks, unit.ends)
    )
    found = tuple(_sentence(number, *each) for number, each in enumerate(runs))
    english = _is_english(document, found)
    clauses = tuple(
        Score(clause, tuple(sentences), english)
        for clause, sentences in groupby(found, key=lambda each: each.clause)
        if clause
    )
    return Scored(document, Score(document.name, found, english), clauses)


def _is_english(document: Document, sentences: Iterable[Sentence]) -> bool:
    """Whether the document says that it is in English, or nothing of its language, and reads as English."""
    named = document.language.partition("-")[0]
    return named in {"en", ""} and reads_as_english(word for sentence in sentences for word in sentence.words)


def _sentence(number: int, of: int, unit: Unit, run: Run) -> Sentence:
    return Sentence(
        text=unit.text[run.start : run.end],
        words=run.words,
        syllables=sum([1 if copied else syllables(text) for text, _start, copied in run.words]),
        place=unit.place,
        clause=unit.clause,
        path=_path(unit, run),
        form=unit.form,
        origins=tuple(
            ((max(start, run.start) - run.start, min(end, run.end) - run.start), path)
            for (start, end), path in unit.origins
            if start < run.end and run.start < end
        ),
        number=number,
        unit=of,
    )


def _path(unit: Unit, run: Run) -> str:
    """The fact that most of the words come from, or empty."""
    if not unit.origins:
        return ""
    counted = Counter(
        path for word in run.words for (start, end), path in unit.origins if start <= run.start + word.start < end
    )
    path, most = next(iter(counted.most_common(1)), ("", 0))
    return path if 2 * most > len(run.words) else ""
