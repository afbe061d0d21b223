"""Shapes a line as the renderer does: the same glyphs, each moved by the same amount, so that what is set equals what is laid out."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import zip_longest
from typing import Final, NamedTuple

import uharfbuzz

from govkit.document.unbroken import NO_BREAK
from govkit.posting.letter_font import LetterFont, is_seen, shipped_font
from govkit.posting.naskh import naskh_signs

UNITS: Final = 1024  # of the renderer, in a pixel
_SPACES: Final = frozenset(map(ord, (" ", NO_BREAK)))
_MOST_WORDS: Final = 2_000  # that are kept in mind at one size, and as many from before; each layout keeps its own
# Signs of references, of which the font moves each by the next one alone (a test holds it to that), so that two at a time are shaped.
BY_PAIRS: Final = frozenset((*string.ascii_uppercase, *string.digits, "-", ".", "_"))


class ShapedLine(NamedTuple):
    """A line as it stands in the operator that shows text, how wide it is in the renderer's pixels, and with nothing moved.

    The latter, `natural`, is in thousandths of the size of the type.
    """

    shown: bytes
    width: float
    natural: int


class ShapedWord(NamedTuple):
    """A word as it stands among others on its line, how wide it is in units, and in thousandths of its size with nothing moved."""

    shown: str
    width: int
    natural: int


_NEW: Final = ShapedWord("", -1, -1)  # what is known of a word that was not met


class Needed(Enum):
    """Which glyphs a text needs: those of Latin names, all that the font has, Arabic ones, those and Latin ones, or others.

    `OTHER_FONT` are such as a house's font lacks, and another one that the renderer looks into has.
    """

    LATIN = 1
    WHOLE = 2
    NASKH = 3
    MIXED = 4
    OTHERS = 5
    OTHER_FONT = 6


def needed_for(text: str, font: LetterFont) -> Needed:
    """Which glyphs a text needs. What nobody sees, such as a sign that joins two letters, needs none."""
    if text.isascii():
        return Needed.LATIN
    signs = set(map(ord, text))
    if signs <= font.latin:
        return Needed.LATIN
    lacking = signs - font.signs.keys()
    if any(map(is_seen, lacking - shipped_font().signs.keys() - naskh_signs())):
        return Needed.OTHERS
    if font is not shipped_font() and any(map(is_seen, lacking)):
        return Needed.OTHER_FONT
    if lacking.isdisjoint(naskh_signs()):
        return Needed.WHOLE
    return Needed.NASKH if signs - lacking <= _SPACES else Needed.MIXED


def compact(shown: bytes) -> bytes:
    """What shows a text, without the moves by nothing."""
    return shown.replace(b">0<", b"").replace(b">0]", b">]")


def moved(glyph: int, width: int, advance: int, size: float) -> str:
    """A glyph of this width, and how far the next one moves from where it would be: cut, not rounded, as the renderer does."""
    move = int(width - advance * 1000 / UNITS / size)
    return f"{glyph:04x}>{move}<" if move else f"{glyph:04x}"


def shown(inside: str) -> bytes:
    """The operator that shows glyphs and their moves."""
    ended = inside[:-1] if inside.endswith("<") else f"{inside}>"
    return f"[<{ended}] TJ".encode("ascii")


class Shaper:
    """Shapes lines in one size, in the font that govkit ships and the glyphs that are there, each of which says one thing."""

    def __init__(self, size: int, says: Mapping[int, str]) -> None:
        self._says, self._font_size = says, size / UNITS
        self._font = uharfbuzz.Font(shipped_font().face)
        self._font.scale = (size, size)
        self._words: dict[str, ShapedWord | None] = {}
        self._moves: dict[tuple[int, int], str] = {}
        self._before: dict[str, ShapedWord | None] = {}
        self._pairs: dict[tuple[str, str], ShapedWord | None] = {}
        space = self._shaped(" ")
        self._space = space or ShapedWord("", 0, 0)

    def line(self, text: str) -> ShapedLine | None:
        """The line, or None where a sign of it is not there or is no sign by itself, so that the renderer alone can set it."""
        run = self.run(text.replace(NO_BREAK, " ").split(" "))
        return ShapedLine(shown(run.shown), run.width / UNITS, run.natural) if run else None

    def run(self, words: Sequence[str], *, follows: bool = False, leads: bool = False) -> ShapedWord | None:
        """Words with a space between them, before the first where they follow others, and after the last where they lead to others."""
        gap, space, natural_space = self._space
        if not gap:
            return None
        parts, width, natural = [], 0, 0
        for word in words:
            found = self._words.get(word, _NEW)
            if found is _NEW:
                found = self._remembered(word)
            if found is None:
                return None
            parts.append(found.shown)
            width += found.width
            natural += found.natural
        gaps = len(words) - 1 + follows + leads
        inside = f"{gap if follows else ''}{gap.join(parts)}{gap if leads else ''}"
        return ShapedWord(inside, width + gaps * space, natural + gaps * natural_space)

    def _remembered(self, word: str) -> ShapedWord | None:
        """A word that was met long ago, or never. Words that come back stay, and references, which do not, go."""
        if len(self._words) >= _MOST_WORDS:
            self._before, self._words = self._words, {}
        found = self._before.get(word, _NEW)
        if found is _NEW:
            found = self._by_pairs(word) if BY_PAIRS.issuperset(word) else self._shaped(word)
        self._words[word] = found
        return found

    def _by_pairs(self, word: str) -> ShapedWord | None:
        """A word, of which each sign is moved as far as it is before the next one."""
        pairs, parts, width, natural = self._pairs, [], 0, 0
        for pair in zip_longest(word, word[1:], fillvalue=""):
            found = pairs.get(pair, _NEW)
            if found is _NEW:
                found = pairs[pair] = self._first_of(*pair)
            if found is None:
                return None
            parts.append(found.shown)
            width += found.width
            natural += found.natural
        return ShapedWord("".join(parts), width, natural) if parts else None

    def _first_of(self, sign: str, following: str) -> ShapedWord | None:
        """A sign as it stands before another one, or at the end of a word."""
        glyphs = self._glyphs(sign + following)
        return None if glyphs is None else ShapedWord(*glyphs[0], _natural(sign))

    def _shaped(self, word: str) -> ShapedWord | None:
        """A word on its own: the font moves nothing before or after a space."""
        if not word or not unicodedata.is_normalized("NFC", word) or not (word.isascii() or is_of_one_script(word)):
            return None
        glyphs = self._glyphs(word)
        if glyphs is None:
            return None
        return ShapedWord(
            "".join([shown for shown, _width in glyphs]), sum([width for _, width in glyphs]), _natural(word)
        )

    def _glyphs(self, word: str) -> list[tuple[str, int]] | None:
        """Each glyph of a word as it is shown, and how wide it is in units; None where one of them is moved otherwise or says something else."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        if buffer.direction != "ltr":
            return None
        uharfbuzz.shape(self._font, buffer)
        glyphs, places = buffer.glyph_infos, buffer.glyph_positions
        ends = [each.cluster for each in glyphs[1:]] + [len(word)]
        found = []
        for glyph, place, end in zip(glyphs, places, ends, strict=True):
            if place.x_offset or place.y_offset or self._says.get(glyph.codepoint) != word[glyph.cluster : end]:
                return None
            number, advance = glyph.codepoint, place.x_advance
            found.append((self._moves.get((number, advance)) or self._moved(number, advance), advance))
        return found

    def _moved(self, glyph: int, advance: int) -> str:
        shown_so = self._moves[glyph, advance] = moved(glyph, shipped_font().advances[glyph], advance, self._font_size)
        return shown_so


def _natural(word: str) -> int:
    """How wide a word is with nothing moved, in thousandths of its size."""
    font = shipped_font()
    return sum([font.advances[font.signs[ord(sign)]] for sign in word])


def is_of_one_script(word: str) -> bool:
    """Whether the letters of a word are of one alphabet, as its name in Unicode tells: a renderer shapes others apart."""
    return len({unicodedata.name(sign, "").partition(" ")[0] for sign in word if sign.isalpha()}) <= 1
