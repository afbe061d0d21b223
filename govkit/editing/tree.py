"""What is written in a YAML text, piece by piece, each with the stretch that it takes up: quotes, anchors and braces included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import yaml

from govkit.document.letters import composed
from govkit.written.source_map import Route

_MARKED: Final = re.compile(r"(?:[&!]\S*\s+)*")
_TO_DASH: Final = re.compile(r"(?:[&!]\S+|#[^\n]*|\s)*(?=-)")
_TO_QUESTION: Final = re.compile(r"(?:#[^\n]*|\s)*(?=\?\s)")
_LAST_BLANK: Final = re.compile(r"\n[ \t]*\Z")


class PieceKind(Enum):
    """What a piece of YAML is."""

    SINGLE = "a single value"
    LIST = "a list"
    BLOCK = "a block of keys"
    ALIAS = "a repetition of what is written elsewhere"


@dataclass(frozen=True, slots=True)
class PieceOfYaml:
    """A value as it is written, from `start` up to `end`; its own words begin at `inner`, behind an anchor if it has one.

    `style` is the quote of a single value, `|` or `>`; of a list or block it is a brace if it stands in braces.
    """

    kind: PieceKind
    start: int
    inner: int
    end: int
    style: str = ""
    anchor: str = ""
    said: str = ""
    entries: tuple[WrittenEntry, ...] = ()

    @property
    def in_braces(self) -> bool:
        """Whether it is a list or a block in braces."""
        return self.style == "{"

    @property
    def in_lines(self) -> bool:
        """Whether it is a list or a block that has a line for each entry."""
        return self.kind in {PieceKind.LIST, PieceKind.BLOCK} and not self.style

    @property
    def is_folded(self) -> bool:
        """Whether its words stand in lines below their key, behind `|` or `>`."""
        return self.style in {"|", ">"}


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """An item of a list, or a key with its value; `start` is where the dash or the key stands."""

    start: int
    piece: PieceOfYaml
    key: PieceOfYaml | None = None

    @property
    def name(self) -> str:
        """The key, or nothing for an item of a list."""
        return composed(self.key.said) if self.key else ""


def tree_of(text: str) -> PieceOfYaml:
    """The block that the text is, whose lines all end in one sign. Raises YAMLError or ValueError where it is none."""
    events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    next(events)
    next(events)
    return _Grower(text, events).grow(next(events))


def found(top: PieceOfYaml, route: Route) -> PieceOfYaml | None:
    """The value at the end of a route, as far as it is written out there."""
    way = entries_to(top, route)
    return (way[-1].piece if way else top) if len(way) == len(route) else None


def entries_to(top: PieceOfYaml, route: Route) -> tuple[WrittenEntry, ...]:
    """The entries that a route leads through, up to the last that is written out."""
    way: list[WrittenEntry] = []
    piece = top
    for step in route:
        entry = entry_of(piece, step)
        if entry is None:
            break
        way.append(entry)
        piece = entry.piece
    return tuple(way)


def entry_of(piece: PieceOfYaml, step: str) -> WrittenEntry | None:
    """The entry of that name or number; of two with one name the first, which is the one that counts."""
    if piece.kind is PieceKind.BLOCK:
        return next((each for each in piece.entries if each.name == step), None)
    is_item = piece.kind is PieceKind.LIST and step.isdecimal() and int(step) < len(piece.entries)
    return piece.entries[int(step)] if is_item else None


def pieces(top: PieceOfYaml) -> Iterator[PieceOfYaml]:
    """Every value, and what it holds after it."""
    yield top
    for entry in top.entries:
        yield from pieces(entry.piece)


def _end_of(event: Any) -> int:
    return int(event.end_mark.index)


class _Grower:
    """Makes pieces of the parser's events."""

    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text, self._events = text, events

    def grow(self, event: Any) -> PieceOfYaml:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return PieceOfYaml(PieceKind.ALIAS, start, start, end, anchor=str(event.anchor))
        inner = self._inner(start, end)
        anchor = event.anchor or ""
        if isinstance(event, yaml.ScalarEvent):
            style = event.style or ""
            end = self._last_line(inner, end) if style in {"|", ">"} else end
            return PieceOfYaml(PieceKind.SINGLE, start, inner, end, style, anchor, event.value)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        kind, style = (PieceKind.LIST if is_list else PieceKind.BLOCK), "{" if event.flow_style else ""
        entries, closed = self._items(start, style) if is_list else self._keys(inner, style)
        inner = inner if style else entries[0].start
        return PieceOfYaml(kind, start, inner, closed if style else entries[-1].piece.end, style, anchor, "", entries)

    def _inner(self, start: int, end: int) -> int:
        marked = _MARKED.match(self._text, start, end)
        return marked.end() if marked else start

    def _last_line(self, inner: int, end: int) -> int:
        """Where the last line of words ends; blank lines below belong to them only where `+` keeps them."""
        stretch = self._text[inner:end]
        if "+" in stretch.partition("\n")[0].partition("#")[0]:
            return end - stretch.endswith("\n")
        while blank := _LAST_BLANK.search(stretch):
            stretch = stretch[: blank.start()]
        return inner + len(stretch)

    def _items(self, at: int, style: str) -> tuple[tuple[WrittenEntry, ...], int]:
        entries: list[WrittenEntry] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            piece = self.grow(event)
            dash = None if style else _TO_DASH.match(self._text, at)
            entries.append(WrittenEntry(dash.end() if dash else piece.start, piece))
            at = piece.end
        return tuple(entries), _end_of(event)

    def _keys(self, at: int, style: str) -> tuple[tuple[WrittenEntry, ...], int]:
        entries: list[WrittenEntry] = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self.grow(event)
            asked = None if style else _TO_QUESTION.match(self._text, at, key.start)
            piece = self.grow(next(self._events))
            entries.append(WrittenEntry(asked.end() if asked else key.start, piece, key))
            at = piece.end
        return tuple(entries), _end_of(event)
