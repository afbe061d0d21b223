"""Makes what each recipient has of their own a field of the tree, which Word and lists of recipients can fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from govkit.data.recipient_fields import ADDRESS, recipient_fields
from govkit.document import (
    AddressBlock,
    Block,
    Clause,
    Emphasis,
    Group,
    Inline,
    Link,
    MergeField,
    Stated,
    Strong,
    leaves,
)
from govkit.document.rewrite import rewrite


def with_fields(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with a field for whatever is the recipient's own; an address has all lines that one can have."""
    return tuple(_with_fields(block) for block in blocks)


def _with_fields(block: Block) -> Block:
    match block:
        case Group() | Clause():
            return replace(block, blocks=with_fields(block.blocks))
        case AddressBlock():
            lines = tuple(_fields_in(line) for line in block.lines)
            return replace(block, lines=(*lines, *_further_lines(lines)))
        case _:
            return rewrite(block, _fields_in)


def _fields_in(words: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(_field(inline) for inline in words)


def _field(inline: Inline) -> Inline:
    match inline:
        case Strong() | Emphasis() | Link():
            return replace(inline, inlines=_fields_in(inline.inlines))
        case Stated() if inline.path in _names():
            return MergeField(inline.chain, inline.text, _names()[inline.path])
        case _:
            return inline


def _further_lines(lines: tuple[tuple[Inline, ...], ...]) -> tuple[tuple[Inline, ...], ...]:
    """The lines that an address can have beyond those of the specimen, if it has any lines of the recipient's own."""
    filled = [leaf.path for line in lines for leaf in leaves(line) if isinstance(leaf, MergeField)]
    if not any(path.startswith(ADDRESS) for path in filled):
        return ()
    free = {path: name for path, name in _names().items() if path.startswith(ADDRESS) and path not in filled}
    return tuple((MergeField((path,), "", name),) for path, name in free.items())


@cache
def _names() -> Mapping[str, str]:
    return {field.fills: field.name for field in recipient_fields()}
