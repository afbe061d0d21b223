"""Shapes a line in the font of a house, as a whole: such fonts may move what stands before and after a space."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import uharfbuzz

from govkit.document.unbroken import NO_BREAK
from govkit.posting.letter_font import LetterFont
from govkit.posting.shaping import UNITS, ShapedLine, is_of_one_script, moved, shown

_MOST_LINES: Final = 2_000  # that are kept in mind at one size: towns, names and streets come back


class HouseShaper:
    """Shapes lines in one size, in the glyphs that are there, each of which says one thing."""

    def __init__(self, size: int, says: Mapping[int, str], font: LetterFont) -> None:
        self._size, self._says, self._font = size, says, font
        self._sized = uharfbuzz.Font(font.face)
        self._sized.scale = (size, size)
        self._known = lru_cache(_MOST_LINES)(self._shaped)

    def line(self, text: str) -> ShapedLine | None:
        """The line, or None where a sign of it is not there or is no sign by itself, so that the renderer alone can set it."""
        return self._known(text)

    def _shaped(self, text: str) -> ShapedLine | None:
        plain = text.replace(NO_BREAK, " ")
        if not all(plain.split(" ")) or not unicodedata.is_normalized("NFC", text) or not is_of_one_script(text):
            return None
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if buffer.direction != "ltr":
            return None
        uharfbuzz.shape(self._sized, buffer)
        glyphs, places = buffer.glyph_infos, buffer.glyph_positions
        ends = [each.cluster for each in glyphs[1:]] + [len(text)]
        parts, width = [], 0
        for glyph, place, end in zip(glyphs, places, ends, strict=True):
            said = self._says.get(glyph.codepoint, "").replace(NO_BREAK, " ")
            if place.x_offset or place.y_offset or said != plain[glyph.cluster : end]:
                return None
            width_of = self._font.advances[glyph.codepoint]
            parts.append(moved(glyph.codepoint, width_of, place.x_advance, self._size / UNITS))
            width += place.x_advance
        natural = sum(self._font.advances[self._font.signs.get(ord(sign), 0)] for sign in plain)
        return ShapedLine(shown("".join(parts)), width / UNITS, natural)
