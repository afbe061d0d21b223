"""How wide words are in the shipped font, and in Arial, which Word shows where the shipped font is not installed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple, Protocol

from govkit.document import Break, Inline, Strong, leaves


class Font(IntEnum):
    """A font, by its place in the list of widths."""

    SHIPPED = 0
    ARIAL = 2

    def width(self, text: str, *, bold: bool) -> float:
        """How wide a text is, in parts of the type size."""
        return _width(text, self + bold)


class Widest(NamedTuple):
    """A font of which nobody knows whether it is there, and what is shown if not: words count as wide as in the wider of both."""

    own: Measured
    instead: Measured

    def width(self, text: str, *, bold: bool) -> float:
        """How wide a text may be, in parts of the type size."""
        return max(self.own.width(text, bold=bold), self.instead.width(text, bold=bold))


class Measured(Protocol):
    """What says how wide words are."""

    def width(self, text: str, *, bold: bool) -> float:
        """How wide a text is, in parts of the type size."""
        ...


def line_count(inlines: Iterable[Inline], width: float, font: Measured, size: float, *, bold: bool = False) -> int:
    """On how many lines the words stand, in a column of this width."""
    lines, at = 1, 0.0
    space = font.width(" ", bold=False) * size
    for word in _words(inlines, bold=bold):
        if word is None:
            lines, at = lines + 1, 0.0
            continue
        wide = sum(font.width(text, bold=is_bold) for text, is_bold in word) * size
        if at and at + space + wide > width:
            lines, at = lines + 1, 0.0
        elif at:
            at += space
        lines += int((at + wide) // width) if wide > width else 0
        at = (at + wide) % width if wide > width else at + wide
    return lines


def _words(inlines: Iterable[Inline], *, bold: bool) -> Iterable[list[tuple[str, bool]] | None]:
    """The words, each as its pieces with their weight; None where a line ends."""
    word: list[tuple[str, bool]] = []
    for text, is_bold in _pieces(inlines, bold=bold):
        if text is None:
            yield from ([word] if word else [])
            yield None
            word = []
            continue
        first, *others = text.split(" ")
        word = [*word, (first, is_bold)] if first else word
        for other in others:
            yield from ([word] if word else [])
            word = [(other, is_bold)] if other else []
    if word:
        yield word


def _pieces(inlines: Iterable[Inline], *, bold: bool) -> Iterable[tuple[str | None, bool]]:
    for inline in inlines:
        if isinstance(inline, Strong):
            yield from _pieces(inline.inlines, bold=True)
        else:
            for leaf in leaves((inline,)):
                yield (None if isinstance(leaf, Break) else leaf.text), bold


@lru_cache(maxsize=20_000)  # a language has few words, which come again and again
def _width(text: str, column: int) -> float:
    widths = _widths()[column]
    return sum(widths.get(sign, 1.0) for sign in text)


@cache
def _widths() -> tuple[Mapping[str, float], ...]:
    """How wide each sign is in each font, in parts of the type size; one that is not in the list counts as a whole square."""
    text = resources.files("govkit.paper").joinpath("font_widths.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return tuple({chr(int(row[0])): int(row[column]) / 1000 for row in rows} for column in range(1, 5))
