"""A table of a web page, while its cells are read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from govkit.document import Block, Place
from govkit.read.cells import laid_out


class PageTable:
    """The rows that were read of a table, and the cell that is open, if one is. One for the look of the page holds blocks, and no cells."""

    def __init__(self, *, is_layout: bool) -> None:
        self.is_layout = is_layout
        self._open: list[list[Block]] = []  # a page may have a cell in a cell
        self._cells: list[tuple[list[Block], Place]] = []
        self._rows: list[tuple[list[list[Block]], Place]] = []

    def start_cell(self) -> None:
        """What follows stands in a cell."""
        self._open.append([])

    def put(self, block: Block) -> None:
        """What stands in the cell that is open."""
        self._open[-1].append(block)

    def end_cell(self, here: Place) -> None:
        """The cell is whole."""
        self._cells.append((self._open.pop(), here))

    def end_row(self, here: Place) -> None:
        """The row is whole. Where its cells are in several languages, it is a row in each."""
        for spoken, cells in groupby(self._cells, key=lambda cell: cell[1].spoken):
            some = list(cells)
            self._rows.append(([blocks for blocks, _place in some], here if spoken == here.spoken else some[0][1]))
        self._cells = []

    def blocks(self) -> Iterator[Block]:
        """What the table holds: rows of cells where it lists, and otherwise the blocks themselves."""
        if self._cells:  # a page may have cells that are in no row
            self.end_row(self._cells[0][1])
        if self.is_layout:
            yield from (block for cells, _here in self._rows for cell in cells for block in cell)
        else:
            yield from laid_out(self._rows)
