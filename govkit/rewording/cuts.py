"""A template's source cut into words, elements, facts and code, each with the span where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from jinja2 import Environment
from jinja2.lexer import Lexer

_TAG_STARTS: Final = re.compile(r"<(?=/?[a-z])", re.IGNORECASE)  # any other “<” is printed
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_OPENS: Final = {"variable_begin": "variable_end", "block_begin": "block_end", "comment_begin": "comment_end"}


class CutKind(StrEnum):
    """What a cut of a template is."""

    WORDS = "words"
    ELEMENT = "element"
    FACT = "fact"
    CODE = "code"
    NOTE = "note"


class Cut(NamedTuple):
    """A piece of the source. `name` is that of an element, with its slash where it closes, or the word that code begins with.

    `assigns` is whether code has a sign “=” of its own, as `set x = y` has and a block of words has not.
    """

    kind: CutKind
    start: int
    end: int
    name: str = ""
    assigns: bool = False


def cuts(source: str) -> Iterator[Cut]:
    """The cuts in their order; together they are the whole source. Raises TemplateSyntaxError."""
    return _Cutter(source).cut()


@cache
def _lexer() -> Lexer:
    """Jinja's own, so that what is code here is code there; blanks are kept, since a span counts them."""
    return Environment(keep_trailing_newline=True, autoescape=True).lexer


@dataclass
class _Cutter:
    """Goes through the source, and remembers an element whose end it has not seen."""

    source: str
    opened: int | None = None

    def cut(self) -> Iterator[Cut]:
        at, begun, until, first, assigns = 0, 0, "", "", False
        for _line, kind, value in self._lexed():
            start = at if self.source.startswith(value, at) else self.source.index(value, at)
            if not until and start > at:  # blanks that a sign “-” takes away
                yield from self._data(at, start)
            at = start + len(value)
            if until:
                first = first or (value if kind == "name" else "")
                assigns = assigns or (kind == "operator" and value == "=")
                if kind == until:
                    yield from self._code(until, begun, at, first, assigns=assigns)
                    until = ""
            elif kind in _OPENS:
                begun, until, first, assigns = start, _OPENS[kind], "", False
            elif kind in ("raw_begin", "raw_end"):
                yield from self._code("block_end", start, at, "raw", assigns=False)
            elif value:
                yield from self._data(start, at)
        if at < len(self.source):
            yield from self._data(at, len(self.source))

    def _lexed(self) -> Iterator[tuple[int, str, str]]:
        return _lexer().tokeniter(self.source, None)

    def _code(self, until: str, start: int, end: int, first: str, *, assigns: bool) -> Iterator[Cut]:
        if self.opened is None:
            kinds = {"variable_end": CutKind.FACT, "block_end": CutKind.CODE, "comment_end": CutKind.NOTE}
            kind = kinds[until]
            yield Cut(kind, start, end, first if kind is CutKind.CODE else "", assigns)

    def _data(self, start: int, end: int) -> Iterator[Cut]:
        """Words and elements. An element may have facts in it, and ends with the first sign “>” of its own."""
        at = start
        while at < end:
            if self.opened is not None:
                closes = self.source.find(">", at, end)
                if closes < 0:
                    return
                at, begun, self.opened = closes + 1, self.opened, None
                yield Cut(CutKind.ELEMENT, begun, at, _name(self.source[begun:at]))
                continue
            opens = _TAG_STARTS.search(self.source, at, end)
            said = opens.start() if opens else end
            if said > at:
                yield Cut(CutKind.WORDS, at, said)
            at, self.opened = (opens.end(), opens.start()) if opens else (end, None)


def _name(written: str) -> str:
    found = _TAG.match(written)
    return f"{found[1]}{found[2].lower()}" if found else ""
