"""The boxes that people tick in a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govkit.document import Block, Clause, Group, Role, Tickbox


@dataclass(frozen=True, slots=True)
class Answer:
    """A box, the clause it stands in, and whether it is part of the slip that people send back."""

    box: Tickbox
    clause: str
    in_reply_slip: bool


def tickboxes(blocks: Iterable[Block], clause: str = "", *, in_reply_slip: bool = False) -> Iterator[Answer]:
    """The boxes of a document in reading order."""
    for block in blocks:
        match block:
            case Tickbox():
                yield Answer(block, clause, in_reply_slip)
            case Clause():
                yield from tickboxes(block.blocks, block.id, in_reply_slip=in_reply_slip)
            case Group():
                yield from tickboxes(block.blocks, clause, in_reply_slip=in_reply_slip or block.role is Role.REPLY_SLIP)
            case _:
                pass
