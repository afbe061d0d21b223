"""How wide the columns of a table are, so that its words stay whole and its rows take little of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil
from typing import Final, NamedTuple

from govkit.document import Break, Cell, Row, Table, leaves, text_of
from govkit.paper.widths import Font

_STEPS: Final = 2  # to the type size: widths are counted in halves of it
_LEAST: Final = 5  # steps: a word of a letter or two has room
_LONG: Final = 26  # steps: a longer word is parted rather than given a column of its own width
_KEPT: Final = 44  # steps: an address as long as that is kept whole where there is room
_SIGNED: Final = 25  # steps: 48 mm in an agreement
_BRIEF: Final = 16  # signs: a cell with no more, such as a date, is kept on one line where there is room, as in the PDF
_MARGINS: Final = 1.7  # of a cell, in steps, with what a line between two cells takes
_FACTS_COLUMNS: Final = 2
_FACTS_SHARE: Final = 0.28  # of the width, for the first column of a table that has its headings there
# A row is as high as its highest cell. This power of the heights counts the others a little too, so that columns grow together.
_SHARPNESS: Final = 4


class _Length(NamedTuple):
    """How much a cell says: how wide its words are on one line, and how many lines end before they are full."""

    wide: float
    ends: float

    def in_column(self, width: int) -> float:
        """How many lines it takes about, in a column of so many steps."""
        return self.ends + self.wide / max(1, width - _MARGINS)


def column_shares(table: Table, rows: tuple[Row, ...], across: float) -> list[float]:
    """What part of the width each column gets, where the whole table is so many times as wide as its type is large."""
    count = max(len(row.cells) for row in rows)
    if table.header is None and count == _FACTS_COLUMNS:
        return [_FACTS_SHARE, 1 - _FACTS_SHARE]
    room = int(across * _STEPS)
    columns = [[row.cells[at] for row in rows if at < len(row.cells)] for at in range(count)]
    widths = _in_the_room([max(_longest(r"\w+", column), _for_hands(column)) for column in columns], room)
    for at, need in sorted(enumerate(_longest(r"\S+", column, _BRIEF) for column in columns), key=lambda pair: pair[1]):
        if widths[at] < need <= _KEPT and sum(widths) - widths[at] + need <= room:
            widths[at] = need
    lengths = [[_length(cell) for cell in row.cells] for row in rows]
    for _ in range(room - sum(widths)):
        widths = min((_wider(widths, at) for at in range(count)), key=lambda tried: _height(lengths, tried))
    return [width / sum(widths) for width in widths]


def _wider(widths: list[int], at: int) -> list[int]:
    """The widths with one column a step wider."""
    return [*widths[:at], widths[at] + 1, *widths[at + 1 :]]


def _height(lengths: list[list[_Length]], widths: list[int]) -> float:
    """How high all rows are about, where the columns are so wide."""
    return sum(_higher([each.in_column(width) for each, width in zip(row, widths, strict=False)]) for row in lengths)


def _higher(heights: list[float]) -> float:
    return float(sum(height**_SHARPNESS for height in heights) ** (1 / _SHARPNESS))


def _in_the_room(least: list[int], room: int) -> list[int]:
    """What columns must hold, where all of it has room: a longer word than most goes on in the next line of its cell."""
    most = next((most for most in range(_LONG, 0, -1) if sum(min(need, most) for need in least) <= room), 1)
    return [min(need, most) for need in least]


def _longest(pattern: str, cells: Iterable[Cell], brief: int = 0) -> int:
    """How wide a column must be to keep whole what fits a pattern, and what each cell says that is no longer than `brief`."""
    found = (each for cell in cells for each in _found(pattern, text_of(cell.inlines), cell, brief))
    return max(_LEAST, ceil(_MARGINS + max((_wide(each, bold=True) for each in found), default=0)))


def _for_hands(cells: Iterable[Cell]) -> int:
    """How wide a column must be for who signs in it."""
    return _SIGNED if any(cell.has_room for cell in cells) else 0


def _found(pattern: str, text: str, cell: Cell, brief: int) -> list[str]:
    return [text] if len(text) <= brief and not cell.heading else re.findall(pattern, text)


def _length(cell: Cell) -> _Length:
    ends = 1 + sum(isinstance(leaf, Break) for leaf in leaves(cell.inlines))
    return _Length(_wide(text_of(cell.inlines), bold=cell.heading), ends / 2)


def _wide(text: str, *, bold: bool) -> float:
    return Font.ARIAL.width(text, bold=bold) * _STEPS
