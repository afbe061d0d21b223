"""Writes the words of a block anew and leaves the rest of it as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from govkit.document.block import (
    AddressBlock,
    Block,
    Clause,
    Field,
    Figure,
    Group,
    Heading,
    Item,
    List,
    Paragraph,
    Row,
    Sending,
    Stage,
    Table,
    Tickbox,
)
from govkit.document.inline import Inline, Stated

Words = tuple[Inline, ...]


def rewrite(block: Block, change: Callable[[Words], Words]) -> Block:
    """The block with each of its runs of words changed, in the blocks inside it too."""

    def row(old: Row) -> Row:
        return replace(old, cells=tuple(replace(cell, inlines=change(cell.inlines)) for cell in old.cells))

    match block:
        case Heading() | Paragraph() | Tickbox() | Field():
            return replace(block, inlines=change(block.inlines))
        case List():
            return replace(block, items=tuple(Item(change(item.inlines), item.place) for item in block.items))
        case Table():
            header = row(block.header) if block.header else None
            return replace(
                block, caption=change(block.caption), header=header, rows=tuple(row(old) for old in block.rows)
            )
        case AddressBlock():
            return replace(block, lines=tuple(change(line) for line in block.lines))
        case Figure():
            return _rewrite_figure(block, change)
        case Group() | Clause():
            return replace(block, blocks=tuple(rewrite(child, change) for child in block.blocks))
        case _:
            return block


def _rewrite_figure(figure: Figure, change: Callable[[Words], Words]) -> Figure:
    def row(old: Stage | Sending) -> Stage | Sending:
        if isinstance(old, Stage):
            return replace(old, inlines=change(old.inlines))
        return replace(old, what=change(old.what), when=change(old.when))

    columns = tuple(change(column) for column in figure.columns)
    return replace(figure, caption=change(figure.caption), columns=columns, rows=tuple(row(old) for old in figure.rows))


def restated(blocks: Iterable[Block], said: Mapping[str, Words]) -> tuple[Block, ...]:
    """The blocks with other words wherever they state one of these facts, each told by its path."""

    def change(run: Words) -> Words:
        return tuple(new for old in run for new in (said.get(old.path, (old,)) if isinstance(old, Stated) else (old,)))

    return tuple(rewrite(block, change) for block in blocks)
