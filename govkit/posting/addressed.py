"""A letter as one recipient gets it: with their name, address and reference where the specimen’s stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from govkit.document import (
    AddressBlock,
    Block,
    Clause,
    Document,
    Emphasis,
    Group,
    Inline,
    Link,
    MergeField,
    Stated,
    Strong,
    Text,
    fields_in,
)
from govkit.document.rewrite import rewrite
from govkit.recipients.recipient import Addressee

NAME: Final = "recipient.name"
REFERENCE: Final = "recipient.reference"
ADDRESS: Final = "recipient.address."
SALUTATION: Final = "recipient.salutation"
_GREETING: Final = "Dear "

Words = tuple[Inline, ...]
Say = Callable[[MergeField, str], Inline]


def addressed(document: Document, to: Addressee, *, specimen: bool = False) -> Document:
    """The letter to one recipient. One that is a specimen keeps its fields, by which each page says that it is not to be sent."""
    say = _kept if specimen else _stated

    def filled(words: Words) -> Words:
        return tuple(filled_one(words, at) for at in range(len(words)))

    def filled_one(words: Words, at: int) -> Inline:
        match words[at]:
            case MergeField() as field:
                return say(field, said_of(to, own_path(words, at)))
            case Strong() | Emphasis() | Link() as wrapping:
                return replace(wrapping, inlines=filled(wrapping.inlines))
            case other:
                return other

    return replace(document, blocks=tuple(_addressed(block, to, say, filled) for block in document.blocks))


def own_path(words: Words, at: int) -> str:
    """Which of their own a recipient reads in this place: where it greets them, their name is said as they are greeted."""
    field = words[at]
    if not isinstance(field, MergeField):
        return ""
    before = words[at - 1] if at else None
    greets = isinstance(before, Text) and before.text.endswith(_GREETING)
    return SALUTATION if greets and field.path == NAME else field.path


def said_of(to: Addressee, path: str) -> str:
    """What a recipient has of their own; nothing for a line that their address has not."""
    if path.startswith(ADDRESS):
        at = int(path.removeprefix(ADDRESS))
        return to.address[at] if at < len(to.address) else ""
    return {NAME: to.name, SALUTATION: to.salutation, REFERENCE: to.reference}[path]


def address_paths(block: AddressBlock, lines: int) -> tuple[str, ...] | None:
    """What stands in the lines of an address of so many lines, where each is one thing of the recipient's own; None where it is not so."""
    paths = [line[0].path for line in block.lines if len(line) == 1 and isinstance(line[0], MergeField)]
    if not block.recipient or len(paths) != len(block.lines):
        return None
    before = tuple(path for path in paths if not path.startswith(ADDRESS))
    after_address = len(before) == len(paths) or paths[: len(before)] == list(before)
    if not after_address:
        return None
    return (*before, *(f"{ADDRESS}{at}" for at in range(lines if len(paths) > len(before) else 0)))


def _addressed(block: Block, to: Addressee, say: Say, filled: Callable[[Words], Words]) -> Block:
    match block:
        case Group() | Clause():
            return replace(block, blocks=tuple(_addressed(child, to, say, filled) for child in block.blocks))
        case AddressBlock() if paths := address_paths(block, len(to.address)):
            lines = tuple((say(MergeField((path,), "", ""), said_of(to, path)),) for path in paths)
            return replace(block, lines=lines)
        case AddressBlock() if block.recipient:
            rest = tuple((say(MergeField((f"{ADDRESS}{at}",), "", ""), said),) for at, said in _lines_beyond(block, to))
            return replace(block, lines=(*map(filled, block.lines), *rest))
        case _:
            return rewrite(block, filled)


def _lines_beyond(block: AddressBlock, to: Addressee) -> Iterator[tuple[int, str]]:
    """The lines of somebody's address that no field of the block says."""
    said = {field.path for line in block.lines for field in fields_in(line) if field.path.startswith(ADDRESS)}
    return ((at, line) for at, line in enumerate(to.address) if said and f"{ADDRESS}{at}" not in said)


def _stated(field: MergeField, said: str) -> Inline:
    return Stated(field.chain, said)


def _kept(field: MergeField, said: str) -> Inline:
    return replace(field, text=said)
