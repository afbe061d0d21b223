"""TOML as it was written: every value is text, and every key and value has its line and column.

Python reads it and says what is no TOML. Where things stand is found again afterwards, in what is known to be right.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from govkit.errors import FileUnreadable
from govkit.written.raw_data import DEEPEST
from govkit.written.source_map import Position, Route, SourceMap

_BLANK: Final = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_KEY: Final = re.compile(r"""[ \t]*(?:"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))[ \t]*(\.?)""")
_STRING: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")' + r"|'''.*?'{3,5}(?!')" + r'|"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'", re.DOTALL
)
_PLAIN: Final = re.compile(r"[^,\]}#\n]*")


def read_toml(text: str, file: str, unreadable: type[FileUnreadable]) -> tuple[Mapping[str, Any], SourceMap]:
    """What the file says, and where. Raises `unreadable`."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise unreadable(file, f"this is no TOML that can be read: {error}.") from None
    except RecursionError:
        raise unreadable(file, "brackets are nested too deep here. Check that each is closed.") from None
    return _as_text(raw, file, unreadable), SourceMap(file, dict(_Places(text).found()))


def _as_text(raw: Any, file: str, unreadable: type[FileUnreadable], depth: int = 0) -> Any:
    """The data with each single value as text, so that what it is for decides what it means."""
    if depth > DEEPEST:
        raise unreadable(file, "brackets are nested too deep here. Check that each is closed.")
    if isinstance(raw, dict):
        return {key: _as_text(value, file, unreadable, depth + 1) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_as_text(value, file, unreadable, depth + 1) for value in raw]
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


class _Places:
    """Goes through a text that is TOML, and tells where each key and value stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lists: dict[Route, int] = {}

    def found(self) -> Iterator[tuple[Route, Position]]:
        """Each route with its place; of one that is written in several parts, the first."""
        seen: set[Route] = set()
        for route, position in self._found():
            if route not in seen:
                seen.add(route)
                yield route, position

    def _found(self) -> Iterator[tuple[Route, Position]]:
        table: Route = ()
        while self._skip_blanks():
            start = self._at
            if self._takes("[["):
                table = self._next_of(self._within(self._keys()))
                yield table, self._position(start, start)
                self._takes("]]")
            elif self._takes("["):
                table = self._within(self._keys())
                yield from self._down_to(table, start, start)
                self._takes("]")
            else:
                yield from self._pair(table)

    def _pair(self, table: Route) -> Iterator[tuple[Route, Position]]:
        """A key, which may be dotted, with its value."""
        start = self._at
        route = (*table, *self._keys())
        self._takes("=")
        self._skip_blanks()
        yield from self._down_to(route, start, self._at)
        yield from self._value(route)

    def _value(self, route: Route) -> Iterator[tuple[Route, Position]]:
        if self._takes("["):
            yield from self._items(route)
        elif self._takes("{"):
            while not self._ends("}"):
                yield from self._pair(route)
        elif found := _STRING.match(self._text, self._at) or _PLAIN.match(self._text, self._at):
            self._at = found.end()

    def _items(self, route: Route) -> Iterator[tuple[Route, Position]]:
        index = 0
        while not self._ends("]"):
            item = (*route, str(index))
            yield item, self._position(self._at, self._at)
            yield from self._value(item)
            index += 1

    def _ends(self, bracket: str) -> bool:
        """Whether nothing else comes before the bracket; behind the comma otherwise, if there is one."""
        self._skip_blanks()
        if self._takes(","):
            self._skip_blanks()
        return self._takes(bracket) or self._at >= len(self._text)

    def _keys(self) -> Route:
        keys: list[str] = []
        while found := _KEY.match(self._text, self._at):
            self._at = found.end()
            keys.append(_unquoted(found))
            if not found[4]:
                break
        return tuple(keys)

    def _within(self, route: Route) -> Route:
        """The route through the last part of each list of tables that it leads through."""
        whole: Route = ()
        for key in route:
            whole = (*whole, key)
            if whole in self._lists:
                whole = (*whole, str(self._lists[whole]))
        return whole

    def _next_of(self, route: Route) -> Route:
        whole = route[:-1] if route and route[-1].isdigit() and route[:-1] in self._lists else route
        self._lists[whole] = self._lists.get(whole, -1) + 1
        return (*whole, str(self._lists[whole]))

    def _down_to(self, route: Route, key: int, value: int) -> Iterator[tuple[Route, Position]]:
        """The route, and what it leads through that no line of its own begins."""
        yield from ((route[:end], self._position(key, value)) for end in range(len(route), 0, -1))

    def _skip_blanks(self) -> bool:
        """Whether anything is left behind blanks and comments."""
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)

    def _takes(self, sign: str) -> bool:
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _position(self, key: int, value: int) -> Position:
        return Position(*self._line_and_column(key), *self._line_and_column(value))

    def _line_and_column(self, at: int) -> tuple[int, int]:
        return self._text.count("\n", 0, at) + 1, at - self._text.rfind("\n", 0, at)


def _unquoted(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[2] if found[2] is not None else found[3]
    (key,) = tomllib.loads(f'"{found[1]}" = 0')
    return key
