"""The slip that people send back: what it is, and by what reference it is known."""

from __future__ import annotations

from collections.abc import Iterable

from govkit.document.block import Block, Group, GroupRole, Paragraph, Style, every_block
from govkit.document.inline import Inline


def slip_of(blocks: Iterable[Block]) -> Group | None:
    """The part of a letter that people send back, if it has one."""
    groups = (block for block in every_block(blocks) if isinstance(block, Group))
    return next((group for group in groups if group.role is GroupRole.REPLY_SLIP), None)


def reference_of(slip: Group) -> tuple[Inline, ...]:
    """The words that say by what number the sender knows a slip; they come again at the foot of each of its pages."""
    paragraphs = (block for block in every_block(slip.blocks) if isinstance(block, Paragraph))
    return next((found.inlines for found in paragraphs if found.style is Style.REFERENCE), ())
