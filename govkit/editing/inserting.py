"""Writes a key or an item among those that stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from govkit.editing.change import Value
from govkit.editing.replacing import Edits
from govkit.editing.spelling import part_lines, spelt, spelt_item, spelt_key
from govkit.editing.standing import StandingText, manner, own_start
from govkit.editing.tree import PieceOfYaml, entries_to
from govkit.editing.words import WritingRoom, spellings
from govkit.written.cures import Edit
from govkit.written.source_map import Route


def inserting(text: StandingText, above: Route, index: int, key: str | None, value: Value) -> Iterator[Edits]:
    """The ways to write an entry at a place of the list or block at a route, which has others already."""
    way = entries_to(text.top, above)
    parent = way[-1].piece if way else text.top
    if parent.in_braces:
        yield from _in_braces(parent, index, key, value)
        return
    step, dashes = manner(text)
    indent = text.column(parent.entries[0].start)
    head = "-" if key is None else f"{spelt_key(key)}:"
    room = WritingRoom(indent, step, dashes, indent + len(head) + 1)
    gap = "\n" if _is_spaced(text, parent, value) else ""
    for body in _bodies(value, room, parent, key):
        if index:
            at = text.last_line_end(parent.entries[index - 1].piece)
            yield (Edit(at, at, f"\n{gap}{' ' * indent}{head}{body}"),)
        else:
            at = own_start(text, parent.entries, 0)
            yield (Edit(at, at, f"{head}{body}\n{gap}{' ' * indent}"),)


def _bodies(value: Value, room: WritingRoom, parent: PieceOfYaml, key: str | None) -> Iterator[str]:
    if isinstance(value, str):
        yield from (f" {words}" for words in spellings(value, room))
    elif key is None:
        yield spelt_item(value, room)
    elif isinstance(value, Mapping) and value and any(each.piece.in_lines for each in parent.entries):
        yield part_lines(value, room)
    else:
        yield spelt(value, room)


def _in_braces(parent: PieceOfYaml, index: int, key: str | None, value: Value) -> Iterator[Edits]:
    room = WritingRoom(0, in_braces=True)
    head = "" if key is None else f"{spelt_key(key, in_braces=True)}: "
    ways = spellings(value, room) if isinstance(value, str) else [spelt(value, room).strip()]
    for words in ways:
        if index:
            at = parent.entries[index - 1].piece.end
            yield (Edit(at, at, f", {head}{words}"),)
        else:
            at = parent.entries[0].start
            yield (Edit(at, at, f"{head}{words}, "),)


def _is_spaced(text: StandingText, parent: PieceOfYaml, value: Value) -> bool:
    """Whether the writers of the file leave a blank line between entries like this one: a part among parts."""
    if isinstance(value, str) or not (isinstance(value, Mapping) or parent is text.top):
        return False
    alike = [parent] if len(parent.entries) > 1 else [each.piece for each in text.top.entries if each.piece.in_lines]
    gaps = [
        "\n\n" in text.text[text.last_line_end(one.piece) : other.start]
        for piece in alike
        for one, other in zip(piece.entries, piece.entries[1:], strict=False)
        if other.piece.in_lines
    ]
    return sum(gaps) * 2 > len(gaps)
