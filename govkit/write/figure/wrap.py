"""Breaks words into lines that fit, measured in the font that govkit ships."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import groupby
from typing import Final

from govkit.document import Blank, Inline, leaves, text_of
from govkit.write.figure.shapes import TextRun

# Word may show another font, and its usual substitute is this much wider.
SUBSTITUTE: Final = 1.13

_MOST_KEPT: Final = 4_000  # a picture is laid out again and again, to see how much of it a page holds

Letter = tuple[str, bool]
Spelt = tuple[tuple[str, bool], ...]  # words, each with whether they are still to be agreed


def wrap(inlines: Iterable[Inline], width: float, size: float, *, bold: bool) -> tuple[tuple[TextRun, ...], ...]:
    """The words as lines no wider than `width`, broken between words, and inside a word only where it alone is too wide."""
    return _wrapped(_spelt(inlines), width, size, bold=bold)


@lru_cache(maxsize=_MOST_KEPT)
def _wrapped(spelt: Spelt, width: float, size: float, *, bold: bool) -> tuple[tuple[TextRun, ...], ...]:
    lines: list[list[Letter]] = [[]]
    for word in _words(spelt):
        if lines[-1] and _wide([*lines[-1], (" ", False), *word], size, bold=bold) <= width:
            lines[-1] += [(" ", lines[-1][-1][1] and word[0][1]), *word]
            continue
        for letter in _start_line(lines, word):
            if lines[-1] and _wide([*lines[-1], letter], size, bold=bold) > width:
                lines.append([])
            lines[-1].append(letter)
    return tuple(_runs(line, size, bold=bold) for line in lines if line)


def natural_width(inlines: Iterable[Inline], size: float, *, bold: bool) -> float:
    """How wide the words are on one line, in the widest font that may be shown."""
    return measure(text_of(inlines), size, bold=bold) * SUBSTITUTE


def longest_word(inlines: Iterable[Inline], size: float, *, bold: bool) -> float:
    """How wide the longest word is, in the widest font that may be shown."""
    return _longest(_spelt(inlines), size, bold=bold)


@lru_cache(maxsize=_MOST_KEPT)
def _longest(spelt: Spelt, size: float, *, bold: bool) -> float:
    return max((_wide(word, size, bold=bold) for word in _words(spelt)), default=0.0)


def measure(text: str, size: float, *, bold: bool) -> float:
    """How wide a text is in the shipped font; a sign that the font lacks counts as a whole square."""
    widths = _widths(bold=bold)
    return sum(widths.get(ord(sign), 1.0) for sign in text) * size


def _start_line(lines: list[list[Letter]], word: list[Letter]) -> list[Letter]:
    if lines[-1]:
        lines.append([])
    return word


def _spelt(inlines: Iterable[Inline]) -> Spelt:
    return tuple((str(getattr(leaf, "text", " ")), isinstance(leaf, Blank)) for leaf in leaves(inlines))


def _words(spelt: Spelt) -> Iterator[list[Letter]]:
    """The words, each letter with whether it is still to be agreed."""
    letters = [(sign, blank) for text, blank in spelt for sign in text]
    for is_space, word in groupby(letters, lambda letter: letter[0] == " "):
        if not is_space:
            yield list(word)


def _wide(letters: Iterable[Letter], size: float, *, bold: bool) -> float:
    return measure("".join(sign for sign, _blank in letters), size, bold=bold) * SUBSTITUTE


def _runs(line: list[Letter], size: float, *, bold: bool) -> tuple[TextRun, ...]:
    runs: list[TextRun] = []
    x = 0.0
    for blank, letters in groupby(line, lambda letter: letter[1]):
        text = "".join(sign for sign, _blank in letters)
        width = measure(text, size, bold=bold)
        runs.append(TextRun(text, x, width, blank))
        x += width
    return tuple(runs)


@cache
def _widths(*, bold: bool) -> dict[int, float]:
    """How wide each sign is, in parts of the type size."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only a document with a picture pays for it

    name = f"SourceSans3-{'Bold' if bold else 'Regular'}.ttf"
    with resources.files("govkit.write").joinpath("fonts", name).open("rb") as file, TTFont(file, lazy=True) as font:
        advances, square = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: advances[glyph][0] / square for code, glyph in font.getBestCmap().items()}
