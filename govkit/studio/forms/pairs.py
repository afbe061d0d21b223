"""Words with their meanings as somebody typed them, row by row, and what of that can't be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govkit.finding import Finding, Location, Severity


class TypedPair(NamedTuple):
    """A word and what was typed beside it."""

    word: str
    said: str


def unfit_pairs(path: str, pairs: Sequence[TypedPair], file: str) -> Iterator[Finding]:
    """What would be lost of the rows if they were written: the same word once more, and a meaning without a word."""
    words = [each.word for each in pairs if each.word]
    for word in dict.fromkeys(each for each in words if words.count(each) > 1):
        yield Finding(
            "duplicate-key",
            Severity.ERROR,
            f"“{word}” stands in two rows.",
            "Say it once, with one meaning.",
            Location(file),
            path,
        )
    for each in pairs:
        if not each.word:
            yield Finding(
                "empty-key",
                Severity.ERROR,
                f"“{each.said}” is the meaning of no word.",
                "Write the word beside it, or take it out.",
                Location(file),
                path,
            )
