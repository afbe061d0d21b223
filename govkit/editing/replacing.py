"""Writes another value in the place of one that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.editing.change import Value
from govkit.editing.spelling import spelt, spelt_item
from govkit.editing.standing import StandingText, manner
from govkit.editing.tree import PieceOfYaml, WrittenEntry, entries_to
from govkit.editing.words import WritingRoom, spellings
from govkit.written.cures import Edit
from govkit.written.source_map import Route

_HEAD_COMMENT: Final = re.compile(r"[ \t]+#[^\n]*")
_BLANKS: Final = re.compile(r"[ \t]*")

Edits = tuple[Edit, ...]


def replacing(text: StandingText, route: Route, value: Value, begins: int | None = None) -> Iterator[Edits]:
    """The ways to write another value at a route, best first; what goes `begins` further up where comments go with it."""
    way = entries_to(text.top, route)
    entry, piece = way[-1], way[-1].piece
    room = room_at(text, way)
    if isinstance(value, str):
        before = text.text[piece.inner : piece.end]
        for words in spellings(value, room, piece.style if not piece.entries else "", before):
            yield _in_place(text, entry, words, begins)
        return
    written = spelt(value, room) if entry.key or room.in_braces else spelt_item(value, room)
    if written.startswith("\n"):
        yield _below(text, entry, written)
    else:
        yield _in_place(text, entry, written.removeprefix(" "), begins)
    yield _in_place(text, entry, spelt(value, room._replace(in_braces=True)).strip(), begins)


def room_at(text: StandingText, way: tuple[WrittenEntry, ...]) -> WritingRoom:
    """The room for the value of the last of the entries that lead to it."""
    entry, piece = way[-1], way[-1].piece
    step, dashes = manner(text)
    behind = text.behind(entry)
    in_braces = any(each.piece.in_braces for each in way[:-1])
    rest = text.text[text.last_line_end(piece) if piece.in_lines else piece.end : text.line_end(piece.end)]
    beside = text.text[behind : text.line_end(behind)] if piece.in_lines else rest
    has_comment = not piece.is_folded and "#" in beside
    return WritingRoom(text.column(entry.start), step, dashes, text.column(behind) + 1, in_braces, has_comment)


def _in_place(text: StandingText, entry: WrittenEntry, words: str, begins: int | None) -> Edits:
    """Words behind the key or dash, where the value stood."""
    piece, behind = entry.piece, text.behind(entry)
    if not piece.in_lines:
        is_tagged = "!" in text.text[piece.start : piece.inner]
        start = piece.start if piece.entries or not piece.said or is_tagged else piece.inner
        kept = _comment_of(text, piece) if "\n" not in words else ""
        return (Edit(start, piece.end, _apart(text, start) + words + kept),)
    body = text.line_start(begins or piece.inner)
    if body <= behind:  # it begins beside the dash
        return (Edit(piece.start, text.last_line_end(piece), words),)
    anchor = text.text[piece.start : piece.inner].strip()
    marked = piece.start if anchor and piece.start < body else behind
    gone = Edit(body - 1, text.last_line_end(piece), "")
    first = anchor.split(maxsplit=1)[0] if anchor else ""
    return (Edit(marked, marked + len(first), _apart(text, marked) + words), gone)


def _below(text: StandingText, entry: WrittenEntry, lines: str) -> Edits:
    """Lines below the key, in place of a value that stood there or beside it."""
    piece, behind = entry.piece, text.behind(entry)
    if piece.in_lines:
        body = text.line_start(piece.inner)
        anchor = text.text[piece.start : piece.inner].strip()
        without = [Edit(behind, piece.start + len(anchor), "")] if anchor and piece.start < body else []
        return (*without, Edit(body - 1, text.last_line_end(piece), lines))
    if piece.is_folded:
        return (Edit(behind, piece.end, _comment_of(text, piece) + lines),)
    end = text.line_end(piece.end)
    return (Edit(behind, piece.end, ""), Edit(end, end, lines))


def _comment_of(text: StandingText, piece: PieceOfYaml) -> str:
    """The comment beside the sign that words go on below."""
    if not piece.is_folded:
        return ""
    found = _HEAD_COMMENT.search(text.text, piece.inner, text.line_end(piece.inner))
    return found[0] if found else ""


def _apart(text: StandingText, at: int) -> str:
    """A blank, unless there is one or nothing to keep apart from."""
    return " " if text.text[at - 1 : at] in {":", "-"} and at else ""
