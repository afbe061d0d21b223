"""Finds what parts a sentence: what stands between a subject and its verb, or between a verb and what it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.readability.parted_asides import parted_by_asides
from govkit.readability.parted_subjects import Parting, parted_subjects
from govkit.readability.sentences import Stretch
from govkit.readability.signs import signs_before

FEWEST_WORDS: Final = 6


def parted_clauses(run: Stretch) -> tuple[Parting, ...]:
    """The first word and the last of what parts a sentence, each once."""
    if len(run.small) < FEWEST_WORDS:
        return ()
    met = _MET.get(id(run))
    if met is None or met[0] is not run:
        if len(_MET) >= _MOST:
            _MET.clear()
        met = _MET[id(run)] = (run, tuple(_parted(run)))
    return met[1]


_MOST: Final = 50_000
_MET: Final[dict[int, tuple[Stretch, tuple[Parting, ...]]]] = {}
"""What was found in each sentence, since it is asked of the whole, of its clause, of its section and by the rule."""


def _parted(run: Stretch) -> Iterator[Parting]:
    words = run.small
    breaks = signs_before(run.tokens, len(words))
    reached = -1
    for found in sorted((*parted_by_asides(words, breaks), *parted_subjects(words, breaks, lambda: _written(run)))):
        if found.first > reached:
            yield found
            reached = found.last


def _written(run: Stretch) -> list[str]:
    return [word.text for token in run.tokens for word in token.words]
