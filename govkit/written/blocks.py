"""Where a block of keys in a YAML text has room for one more, so that no other line changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import yaml

from govkit.written.scalars import BYTE_ORDER_MARK

_DEEPEST: Final = 60
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Block(NamedTuple):
    """Where the next key of a block goes, and how far in: behind the line of its last key that has one line, or `before` its first."""

    room: int
    indent: int
    in_braces: bool = False
    filled: bool = True
    before: bool = False


def blocks(text: str) -> Mapping[tuple[int, int], Block]:
    """Each block of keys that has room, by the line and column where it starts. Raises YAMLError where the text is no YAML."""
    inner = text.removeprefix(BYTE_ORDER_MARK)
    skipped = len(text) - len(inner)
    starts = [skipped, *(skipped + found.end() for found in _LINE_END.finditer(inner))]
    events = yaml.parse(_LINE_END.sub("\n", inner), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    reader = _BlockReader(text, starts, iter(events))
    for event in reader.events:
        reader.read(event)
    return reader.found


class _BlockReader:
    """Goes through the events of a file, and notes each block with its room."""

    def __init__(self, text: str, starts: list[int], events: Iterator[Any]) -> None:
        self.found: dict[tuple[int, int], Block] = {}
        self.events = events
        self._text, self._starts = text, starts

    def read(self, event: Any, depth: int = 0) -> None:
        """One value with all that it holds. Raises ValueError where that is nested deeper than anybody writes."""
        if depth > _DEEPEST:
            raise ValueError("This is nested too deep.")
        if isinstance(event, yaml.SequenceStartEvent):
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                self.read(item, depth + 1)
        elif isinstance(event, yaml.MappingStartEvent):
            self._block(event, depth)

    def _block(self, start: Any, depth: int) -> None:
        keys: list[tuple[Any, Any]] = []
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            self.read(key, depth + 1)
            value = next(self.events)
            self.read(value, depth + 1)
            keys.append((key, value))
        room = self._in_braces(key, keys) if start.flow_style else self._on_a_line(keys)
        if room:
            self.found[start.start_mark.line + 1, start.start_mark.column + 1] = room

    def _in_braces(self, end: Any, keys: list[tuple[Any, Any]]) -> Block | None:
        room = self._offset(end.start_mark)
        before = self._text[:room].rstrip()
        return None if before.endswith(",") else Block(len(before), 0, in_braces=True, filled=bool(keys))

    def _on_a_line(self, keys: list[tuple[Any, Any]]) -> Block | None:
        if not keys:
            return None
        indent = keys[0][0].start_mark.column
        for key, value in reversed(keys):
            is_one = isinstance(value, yaml.ScalarEvent | yaml.AliasEvent) and getattr(value, "style", "") not in {
                "|",
                ">",
            }
            if is_one and key.start_mark.line == value.end_mark.line < len(self._starts):
                return Block(self._end_of_line(value.end_mark.line), indent)
        line = keys[0][0].start_mark.line
        if line >= len(self._starts):
            return None
        has_dash = self._text[self._starts[line] : self._starts[line] + indent].strip(" ")
        return None if has_dash else Block(self._starts[line], indent, before=True)

    def _end_of_line(self, line: int) -> int:
        found = _LINE_END.search(self._text, self._starts[line])
        return found.start() if found else len(self._text)

    def _offset(self, mark: Any) -> int:
        return (
            min(self._starts[mark.line] + mark.column, len(self._text))
            if mark.line < len(self._starts)
            else len(self._text)
        )
