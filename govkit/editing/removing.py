"""Takes a key or an item out, with the lines that it alone takes up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govkit.editing.replacing import Edits, replacing
from govkit.editing.standing import StandingText, own_start
from govkit.editing.tree import PieceKind, PieceOfYaml, WrittenEntry, entries_to
from govkit.written.cures import Edit
from govkit.written.source_map import Route


def removing(text: StandingText, route: Route) -> Iterator[Edits]:
    """The ways to take out what stands at a route; where nothing else is in its list or block, that is left empty."""
    way = entries_to(text.top, route)
    parent = way[-2].piece if len(way) > 1 else text.top
    at = parent.entries.index(way[-1])
    if len(parent.entries) == 1:
        empty: Any = [] if parent.kind is PieceKind.LIST else {}
        yield from replacing(text, route[:-1], empty, own_start(text, parent.entries, 0)) if route[:-1] else ()
    elif parent.in_braces:
        yield (_from_braces(parent, at),)
    elif text.is_first_in_line(way[-1].start):
        yield (_lines(text, parent.entries, at),)
    else:
        yield from _beside_dash(text, parent.entries)


def _from_braces(parent: PieceOfYaml, at: int) -> Edit:
    entry = parent.entries[at]
    if at + 1 < len(parent.entries):
        return Edit(entry.start, parent.entries[at + 1].start, "")
    return Edit(parent.entries[at - 1].piece.end, entry.piece.end, "")


def _lines(text: StandingText, entries: tuple[WrittenEntry, ...], at: int) -> Edit:
    """Its lines; of the blank ones above and below it one lot is left."""
    start = text.line_start(own_start(text, entries, at))
    end = min(text.last_line_end(entries[at].piece) + 1, len(text.text))
    after = _blank_lines_end(text, end)
    before = _blank_lines_start(text, start)
    if before < start and (after > end or end == len(text.text)):
        start = before
    elif at == 0 and after > end:
        end = after
    if end == len(text.text) and not text.text.endswith("\n"):
        start = max(start - 1, 0)
    return Edit(start, end, "")


def _blank_lines_end(text: StandingText, at: int) -> int:
    while at < len(text.text) and not text.text[at : text.line_end(at)].strip(" "):
        at = text.line_end(at) + 1
    return min(at, len(text.text))


def _blank_lines_start(text: StandingText, at: int) -> int:
    while at > 0 and not text.text[text.line_start(at - 1) : at - 1].strip(" "):
        at = text.line_start(at - 1)
    return at


def _beside_dash(text: StandingText, entries: tuple[WrittenEntry, ...]) -> Iterator[Edits]:
    """The first entry of a block or list that begins beside a dash: the next one moves up, unless comments stand between."""
    first, second = entries[:2]
    end = text.last_line_end(first.piece)
    if not text.text[end : second.start].strip():
        yield (Edit(first.start, second.start, ""),)
    yield (Edit(len(text.text[: first.start].rstrip(" ")), end, ""),)
