"""The text of a file as it stands: what it says, where each piece of it is, and how stretches of it are written anew."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

import yaml

from govkit.editing.tree import PieceKind, PieceOfYaml, WrittenEntry, pieces, tree_of
from govkit.errors import EditRefused
from govkit.written.cures import Edit, rewritten
from govkit.written.read_file import LARGEST_FILE
from govkit.written.read_yaml import YamlReading, read_yaml
from govkit.written.scalars import BYTE_ORDER_MARK

_MOST_KEPT: Final = 4  # the texts before and after a change, which are looked at again and again
_CRLF: Final = re.compile(r"\r\n")
_LINE_END: Final = re.compile(r"\r\n|\r")
_COLON: Final = re.compile(r"\s*:")


class StandingText(NamedTuple):
    """A text whose lines end in one way and which has no mark at its start, with its tree and its data."""

    text: str
    top: PieceOfYaml
    raw: Mapping[str, Any]

    def line_start(self, at: int) -> int:
        """Where the line begins that holds a place."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line ends that holds a place, before the sign that ends it."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def column(self, at: int) -> int:
        """How far in its line a place is."""
        return at - self.line_start(at)

    def is_first_in_line(self, at: int) -> bool:
        """Whether nothing but blanks stands before it: no dash either."""
        return not self.text[self.line_start(at) : at].strip(" ")

    def behind(self, entry: WrittenEntry) -> int:
        """The place behind the colon of a key, or behind the dash of an item."""
        if entry.key is None:
            return entry.start + (self.text[entry.start : entry.start + 1] == "-")
        colon = _COLON.match(self.text, entry.key.end)
        return colon.end() if colon else entry.key.end

    def last_line_end(self, piece: PieceOfYaml) -> int:
        """Where the last line of a value ends, with a comment that stands beside it."""
        return piece.end if _ends_folded(piece) else self.line_end(piece.end)


def _ends_folded(piece: PieceOfYaml) -> bool:
    return piece.is_folded or (piece.in_lines and _ends_folded(piece.entries[-1].piece))


@lru_cache(maxsize=_MOST_KEPT)
def reading(text: str) -> YamlReading:
    """What a text says, and what is wrong with it."""
    return read_yaml(_normal(text), "")


@lru_cache(maxsize=_MOST_KEPT)
def standing(text: str) -> StandingText:
    """The text of a file, taken apart. Raises EditRefused where it is no YAML, or holds what can't be read safely."""
    read = reading(text)
    if read.raw is None or any(fault.rule == "unsafe-character" for fault in read.faults) or len(text) > LARGEST_FILE:
        why = read.faults[0].message if read.faults else "It is too large."
        raise EditRefused(f"This file can’t be changed here until it can be read: {why} `govkit check` says where.")
    normal = _normal(text)
    try:
        return StandingText(normal, tree_of(normal), read.raw)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise EditRefused("This file can’t be changed here: it is nested too deep.") from error


def _normal(text: str) -> str:
    return _LINE_END.sub("\n", text.removeprefix(BYTE_ORDER_MARK))


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with other words in some stretches, which were found in its standing; its marks and line ends stay as they are."""
    skipped = len(text) - len(text.removeprefix(BYTE_ORDER_MARK))
    pairs = [found.start() - skipped for found in _CRLF.finditer(text)]
    doubled = [at - number for number, at in enumerate(pairs)]
    line_end = "\r\n" if pairs else "\r" if "\r" in text and "\n" not in text else "\n"

    def place(at: int) -> int:
        return at + skipped + bisect_left(doubled, at)

    return rewritten(
        text, [Edit(place(start), place(end), instead.replace("\n", line_end)) for start, end, instead in edits]
    )


def manner(text: StandingText) -> tuple[int, int]:
    """How far in a file writes what is below a key, and a list that is: 2 and 2, unless its writers have another way."""
    blocks = [
        (entry, piece)
        for piece in pieces(text.top)
        if piece.in_lines
        for entry in piece.entries
        if entry.piece.in_lines and entry.key
    ]
    steps = {PieceKind.BLOCK: 2, PieceKind.LIST: 2}
    for entry, _node in reversed(blocks):
        deeper = text.column(entry.piece.entries[0].start) - text.column(entry.start)
        steps[entry.piece.kind] = max(deeper, 0)
    return steps[PieceKind.BLOCK] or 2, steps[PieceKind.LIST]


def own_start(text: StandingText, siblings: tuple[WrittenEntry, ...], at: int) -> int:
    """Where an entry begins with the comments that are clearly its own.

    Those stand right above it, as far in as it does, with no blank line between; and what comes below the entry is not another one that
    they could be about as well, with neither a blank line nor a comment of its own.
    """
    entry = siblings[at]
    if not text.is_first_in_line(entry.start) or not _stands_apart(text, siblings, at):
        return entry.start
    column, start = text.column(entry.start), entry.start
    while (before := text.line_start(start)) > 0:
        above = text.line_start(before - 1)
        line = text.text[above : before - 1]
        if not line.startswith(" " * column + "#"):
            return start
        start = above + column
    return start


def _stands_apart(text: StandingText, siblings: tuple[WrittenEntry, ...], at: int) -> bool:
    if at + 1 == len(siblings):
        return True
    end = text.last_line_end(siblings[at].piece)
    return bool(text.text[end : siblings[at + 1].start].strip(" ").count("\n") > 1)
