"""How wide each column is: as equal as they can be while the longest word at the head of each stays whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govkit.document import Inline
from govkit.write.figure.wrap import longest_word

SIZES: Final = (11.0, 9.0)
MARGIN: Final = 8.0  # between a word and the next column's


def has_room(columns: Sequence[tuple[Inline, ...]], width: float) -> bool:
    """Whether the longest word of each name stays whole beside the others, at the size of all other words."""
    return sum(_needs(columns, SIZES[0])) <= width


def share_width(columns: Sequence[tuple[Inline, ...]], width: float) -> tuple[list[float], float]:
    """The columns' widths, and the size of type at their heads: a smaller one where the parties of one arrow alone are too many."""
    for size in SIZES:
        needs = _needs(columns, size)
        if sum(needs) <= width:
            break
    return _level(needs, width, crowded=sum(needs) > width), size


def _needs(columns: Sequence[tuple[Inline, ...]], size: float) -> list[float]:
    return [longest_word(column, size, bold=True) + MARGIN for column in columns]


def _level(needs: list[float], width: float, *, crowded: bool) -> list[float]:
    """The width shared out evenly, but for columns that need more; in a crowd, but for those that can do with less."""
    settled: set[int] = set()
    while True:
        even = (width - sum(needs[at] for at in settled)) / max(1, len(needs) - len(settled))
        more = {at for at, need in enumerate(needs) if (need < even if crowded else need > even)} - settled
        if not more:
            return [need if at in settled else even for at, need in enumerate(needs)]
        settled |= more
