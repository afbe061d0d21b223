"""What goes across the page, laid out down it: a wide table row by row, and a picture in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from govkit.document import Block, Clause, Figure, Group, GroupRole, Item, List, Paragraph, Row, Stage, Table, Text
from govkit.write.figure import told


def tables_in_rows(blocks: Iterable[Block], most: int) -> tuple[Block, ...]:
    """The blocks, in which each table of more columns than these is one of facts for each of its rows."""

    def changed(block: Block) -> Iterable[Block]:
        return _rows(block) if isinstance(block, Table) and block.header and _columns(block) > most else (block,)

    return _each(blocks, changed)


def figures_in_words(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, in which each picture is told in words under its caption."""

    def changed(block: Block) -> Iterable[Block]:
        return _told(block) if isinstance(block, Figure) else (block,)

    return _each(blocks, changed)


def _each(blocks: Iterable[Block], changed: Callable[[Block], Iterable[Block]]) -> tuple[Block, ...]:
    return tuple(
        new
        for block in blocks
        for new in (
            (replace(block, blocks=_each(block.blocks, changed)),)
            if isinstance(block, Group | Clause)
            else changed(block)
        )
    )


def _columns(table: Table) -> int:
    return max(len(row.cells) for row in (table.header, *table.rows) if row)


def _rows(table: Table) -> Iterator[Table]:
    """A table of facts for each row, under what heads the row; the first one has the caption too."""
    heads = table.header.cells if table.header else ()
    for at, row in enumerate(table.rows):
        facts = (
            Row((replace(head, heading=True), replace(cell, heading=False)), row.place)
            for head, cell in zip(heads, row.cells, strict=False)
        )
        yield Table(table.caption if at == 0 else (), None, tuple(facts), table.place)


def _told(figure: Figure) -> Iterator[Block]:
    heads, items = [Paragraph(figure.caption, figure.place)], list[Item]()
    for row in figure.rows:
        if isinstance(row, Stage):
            if items:
                yield from _listed(heads, items, figure)
                heads, items = [], []
            heads.append(Paragraph((*row.inlines, Text(":")), row.place))
        else:
            items.append(Item(told(row, figure), row.place))
    yield from _listed(heads, items, figure)


def _listed(heads: list[Paragraph], items: list[Item], figure: Figure) -> Iterator[Block]:
    """What is sent, under all that heads it, which stays on its page."""
    if heads:
        yield Group(GroupRole.KEEP_TOGETHER, tuple(heads), figure.place)
    if items:
        yield List(False, tuple(items), figure.place)
