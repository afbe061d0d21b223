"""Tells cells that hold what a table lists from cells that only lay out a page, whose sentences are read as those of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from govkit.document import Block, Break, Cell, Heading, Inline, Place, Row, Table, pieces, text_of

_ENDS: Final = re.compile(r"[^\W\d_][)\]”’\"']*[.!?…][)\]”’\"']*$")
_GOES_ON: Final = re.compile(r"[^\W\d_]{2}[)\]”’\"']*[.!?…][)\]”’\"']*\s+[“‘\"'(]?[A-Z]")
_LEAST: Final = 5  # words of a sentence, so that “See notes.” is none
_LONG: Final = 13  # words that are more than the name of something, whether or not a stop ends them


def holds_sentences(text: str) -> bool:
    """Whether a line says something in sentences, and does not only name it."""
    words = len(text.split())
    ends = _ENDS.search(text.rstrip()) or _GOES_ON.search(text)
    return words >= _LONG or (words >= _LEAST and ends is not None)


def laid_out(rows: Sequence[tuple[Sequence[Sequence[Block]], Place]]) -> Iterator[Block]:
    """The rows of a table, each with what its cells hold: cells where they list, and otherwise the blocks themselves.

    A cell with sentences, headings or a table in it lays out a page, and so does a table of one column, which is a frame.
    """
    frame = all(len(cells) <= 1 for cells, _place in rows)
    for cells, here in rows:
        listed: list[Sequence[Block]] = []
        for cell in cells:
            if frame or _is_prose(cell):
                yield from _row(listed, here)
                yield from cell
                listed = []
            else:
                listed.append(cell)
        yield from _row(listed, here)


def _is_prose(cell: Iterable[Block]) -> bool:
    return any(isinstance(block, Heading | Table) or _says(block) for block in cell)


def _says(block: Block) -> bool:
    return any(holds_sentences(line) for run, _place in pieces(block) for line in _lines(run))


def _lines(run: Sequence[Inline]) -> Iterator[str]:
    start = 0
    for at, inline in enumerate((*run, Break())):
        if isinstance(inline, Break):
            yield text_of(run[start:at])
            start = at


def _row(cells: Sequence[Sequence[Block]], here: Place) -> Iterator[Block]:
    """A table of one row, or none where no cell has words."""
    if any(cells):
        yield Table((), None, (Row(tuple(Cell(_joined(cell), heading=False) for cell in cells), here),), here)


def _joined(cell: Iterable[Block]) -> tuple[Inline, ...]:
    runs = [run for block in cell for run, _place in pieces(block) if run]
    return tuple(inline for run in runs for inline in (Break(), *run))[1:]
