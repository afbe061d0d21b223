"""The units that are read as a whole: each heading, paragraph, list item, cell, caption, tick box and field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govkit.document import AddressBlock, Blank, Block, Break, Clause, Group, Inline, Place, Stated, leaves, pieces
from govkit.readability.words import Span


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of one unit. A sentence ends at each of `ends`, and `origins` tells which span states which fact."""

    text: str
    place: Place
    clause: str
    blanks: tuple[Span, ...]
    ends: tuple[int, ...]
    origins: tuple[tuple[Span, str], ...]


def units(blocks: Sequence[Block], clause: str = "") -> Iterator[Unit]:
    """The units in reading order. An address block has no sentences and is left out."""
    for block in blocks:
        match block:
            case Clause():
                yield from units(block.blocks, block.id)
            case Group():
                yield from units(block.blocks, clause)
            case AddressBlock():
                continue
            case _:
                yield from (_unit(inlines, place, clause) for inlines, place in pieces(block))


def _unit(inlines: tuple[Inline, ...], place: Place, clause: str) -> Unit:
    text = ""
    blanks: list[Span] = []
    ends: list[int] = []
    origins: list[tuple[Span, str]] = []
    for leaf in leaves(inlines):
        start = len(text)
        text += " " if isinstance(leaf, Break) else leaf.text
        match leaf:
            case Break():
                ends.append(len(text))
            case Blank():
                blanks.append((start, len(text)))
                origins.append(((start, len(text)), leaf.path))
            case Stated():
                origins.append(((start, len(text)), leaf.path))
            case _:
                pass
    return Unit(text, place, clause, tuple(blanks), tuple(ends), tuple(origins))
