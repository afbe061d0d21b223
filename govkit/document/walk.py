"""Goes through a document in reading order, and tells of each block in which clause and in which groups it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govkit.document.block import Block, Clause, Group, GroupRole


class Met(NamedTuple):
    """A block as it is met, with the id of the clause that it stands in, if any, and what each group around it is for."""

    block: Block
    clause: str
    within: tuple[GroupRole, ...]


def walk(blocks: Iterable[Block], clause: str = "", within: tuple[GroupRole, ...] = ()) -> Iterator[Met]:
    """Each block in reading order, before the blocks inside it. A clause stands in itself; what follows it does not."""
    for block in blocks:
        match block:
            case Clause():
                yield Met(block, block.id, within)
                yield from walk(block.blocks, block.id, within)
            case Group():
                yield Met(block, clause, within)
                yield from walk(block.blocks, clause, (*within, block.role))
            case _:
                yield Met(block, clause, within)
