"""The boxes that people tick in a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govkit.document import Block, GroupRole, Tickbox, walk


class AnswerBox(NamedTuple):
    """A box, the clause it stands in, and whether it is part of the slip that people send back."""

    box: Tickbox
    clause: str
    in_reply_slip: bool


def tickboxes(blocks: Iterable[Block]) -> Iterator[AnswerBox]:
    """The boxes of a document in reading order."""
    for block, clause, within in walk(blocks):
        if isinstance(block, Tickbox):
            yield AnswerBox(block, clause, GroupRole.REPLY_SLIP in within)
