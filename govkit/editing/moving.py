"""Puts a key or an item in another place among those beside it."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.editing.replacing import Edits
from govkit.editing.standing import StandingText, own_start
from govkit.editing.tree import PieceOfYaml, entries_to
from govkit.written.cures import Edit
from govkit.written.source_map import Route


def moving(text: StandingText, route: Route, to: int) -> Iterator[Edits]:
    """The ways to move what stands at a route, with the comments that are clearly its own."""
    way = entries_to(text.top, route)
    parent = way[-2].piece if len(way) > 1 else text.top
    at = parent.entries.index(way[-1])
    if not parent.in_braces:
        yield _cut_and_put(text, parent, at, to)
    yield _exchanged(text, parent, at, to)


def _cut_and_put(text: StandingText, parent: PieceOfYaml, at: int, to: int) -> Edits:
    """Its lines go, with the blank ones beside them, and come elsewhere; no other line changes."""
    start, end = _slot(text, parent, at)
    cut, gap = _cut(text, parent, at)
    rest = [each for number, each in enumerate(parent.entries) if number != at]
    words = text.text[start:end]
    if to:
        there = text.last_line_end(rest[to - 1].piece)
        return (cut, Edit(there, there, gap + words))
    there = own_start(text, parent.entries, 0)
    return (cut, Edit(there, there, words + gap))


def _cut(text: StandingText, parent: PieceOfYaml, at: int) -> tuple[Edit, str]:
    """What goes, and what keeps it apart from its neighbours: that has words in it only where comments are between them."""
    start, end = _slot(text, parent, at)
    if at and not (gap := text.text[text.last_line_end(parent.entries[at - 1].piece) : start]).strip():
        return Edit(start - len(gap), end, ""), gap
    if not at and not (gap := text.text[end : own_start(text, parent.entries, 1)]).strip():
        return Edit(start, end + len(gap), ""), gap
    return Edit(text.line_start(start), end + 1, ""), "\n" + " " * text.column(start)


def _exchanged(text: StandingText, parent: PieceOfYaml, at: int, to: int) -> Edits:
    """Each entry takes the place of another, and what stands between them stays there."""
    slots = [_slot(text, parent, number) for number in range(len(parent.entries))]
    words = [text.text[start:end] for start, end in slots]
    words.insert(to, words.pop(at))
    changed = ((slot, new) for slot, new in zip(slots, words, strict=True) if text.text[slot[0] : slot[1]] != new)
    return tuple(Edit(start, end, new) for (start, end), new in changed)


def _slot(text: StandingText, parent: PieceOfYaml, at: int) -> tuple[int, int]:
    entry = parent.entries[at]
    if parent.in_braces:
        return entry.start, entry.piece.end
    return own_start(text, parent.entries, at), text.last_line_end(entry.piece)
