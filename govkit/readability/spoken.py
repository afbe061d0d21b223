"""In which language each part of a file is, since people put two into one: by what the file says, and then by the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from govkit.document import Document
from govkit.readability.language import ENGLISH, is_english_within, language_of, name_of
from govkit.readability.sentence import Sentence
from govkit.readability.units import UnitForm


def spoken(document: Document, sentences: Sequence[Sentence]) -> Mapping[int, str]:
    """The language of each unit, by its number, such as “Welsh”. What nothing tells is in that of what stands beside it."""
    units = [list(some) for _unit, some in groupby(sentences, key=lambda each: each.unit)]
    own = document.language.partition("-")[0]
    told = [_told(own, unit) for unit in units]
    clauses = [unit[0].clause for unit in units]
    before: list[int | None] = _nearest(told, range(len(told)))
    after: list[int | None] = _nearest(told, range(len(told) - 1, -1, -1))
    found = {}
    for at, unit in enumerate(units):
        near = [each for each in (before[at], after[at]) if each is not None]
        if unit[0].form in {UnitForm.TITLE, UnitForm.HEADING}:
            near.reverse()  # a heading is in the language of what it heads
        near.sort(key=lambda other: clauses[other] != clauses[at])
        found[unit[0].unit] = told[at] or next((told[other] or ENGLISH for other in near), ENGLISH)
    return found


def _told(own: str, unit: Sequence[Sentence]) -> str | None:
    """The language of a unit by its file or its words; None where neither tells."""
    named = unit[0].place.spoken
    if named and named != "en":
        return name_of(named)
    words = [word for each in unit for token in each.run.tokens if not token.copied for word in token.small]
    if not named and own not in {"en", ""}:  # the frame of a site says so of each of its pages
        return ENGLISH if is_english_within(words, name_of(own)) else name_of(own)
    by_words = language_of(words)
    return by_words or (ENGLISH if named else None)


def _nearest(told: Sequence[str | None], order: range) -> list[int | None]:
    """For each unit the nearest before it, in this order, whose language is told."""
    nearest: list[int | None] = [None] * len(told)
    last: int | None = None
    for at in order:
        nearest[at] = last
        last = at if told[at] else last
    return nearest
