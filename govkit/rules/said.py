"""What a document says, run by run, and which stretches of it state facts of the partnership file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from govkit.document import Block, Break, Inline, Place, Stated, Text, leaves, pieces, walk


@dataclass(frozen=True, slots=True)
class Said:
    """A run of words in a clause. Each of `stated` is where a stretch that states a fact starts and ends, and the fact's path."""

    text: str
    clause: str
    place: Place
    stated: tuple[tuple[int, int, str], ...]

    def path(self, start: int, end: int) -> str:
        """The fact that a stretch of the words belongs to, or nothing where the template wrote any of it."""
        return next((path for first, last, path in self.stated if first <= start and end <= last), "")


def said_in(blocks: Iterable[Block]) -> Iterator[Said]:
    """The runs of words in reading order."""
    for block, clause, _within in walk(blocks):
        yield from (_said(inlines, clause, place) for inlines, place in pieces(block))


class Typed(NamedTuple):
    """The words of a run that a template wrote itself, with a new line for each fact and each break."""

    words: str
    clause: str
    place: Place


def typed_in(blocks: Iterable[Block]) -> Iterator[Typed]:
    """The words that templates wrote themselves, in reading order."""
    for block, clause, _within in walk(blocks):
        for inlines, place in pieces(block):
            words = "".join([leaf.text if isinstance(leaf, Text) else "\n" for leaf in leaves(inlines)])
            yield Typed(words, clause, place)


def _said(inlines: tuple[Inline, ...], clause: str, place: Place) -> Said:
    text = ""
    stated: list[tuple[int, int, str]] = []
    for leaf in leaves(inlines):
        start = len(text)
        text += " " if isinstance(leaf, Break) else leaf.text
        if isinstance(leaf, Stated):
            stated.append((start, len(text), leaf.path))
    return Said(text, clause, place, tuple(stated))
