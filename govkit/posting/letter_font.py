"""The font that a recipient's own lines are set in: the one that govkit ships, or the one of a house."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from string import ascii_letters, ascii_lowercase
from typing import Final

import uharfbuzz
from fontTools.ttLib import TTFont

from govkit.document import Document
from govkit.document.house_style import HouseFont

FAMILY: Final = "Source Sans 3"
_FONT: Final = "SourceSans3-Regular.ttf"
_LATIN: Final = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Western and Central European, Welsh, Turkish
    *range(0x218, 0x21C),  # Romanian
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),  # Vietnamese, and so the last but one
    *range(0x1E80, 0x1E86),
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2027),
)
# Letters that no letter of ours says by itself: of Old English, of Icelandic, and of Greenland.
_UNSAID: Final = "ƿþĸ"


@dataclass(frozen=True, slots=True, eq=False)
class LetterFont:
    """A font: the glyph of each sign, those of Latin names, how wide each glyph is in thousandths of its size, and what each ligature says.

    `sign` is one that it has and that no letter says by itself.
    """

    family: str
    face: uharfbuzz.Face
    signs: Mapping[int, int]
    latin: frozenset[int]
    advances: Mapping[int, int]
    ligatures: Mapping[int, str]
    sign: str

    def repertoire(self, *, whole: bool) -> Mapping[int, str]:
        """The glyphs that a letter has whether it shows them or not, each with what it says: those of Latin names, or all that the font has."""
        chosen = filter(is_seen, self.signs) if whole else self.latin
        glyphs: dict[int, str] = {}
        for sign in sorted(chosen):
            glyphs.setdefault(self.signs[sign], chr(sign))
        return {**glyphs, **self.ligatures}

    def glyph_of(self, sign: str) -> int:
        """The glyph of a sign that the font has."""
        return self.signs[ord(sign)]


def font_of(document: Document) -> LetterFont:
    """The font that a letter is set in."""
    house = document.house.font if document.house else None
    return _house_font(house) if house else shipped_font()


@cache
def shipped_font() -> LetterFont:
    """The font that govkit ships."""
    content = resources.files("govkit.write").joinpath("fonts", _FONT).read_bytes()
    return _read(FAMILY, content, ascii_lowercase)


@cache
def _house_font(house: HouseFont) -> LetterFont:
    return _read(house.name, house.regular.content, ascii_letters)


def is_seen(sign: int) -> bool:
    """Whether people see a sign."""
    return unicodedata.category(chr(sign)) not in {"Cc", "Cf"}


def _read(family: str, content: bytes, joined: str) -> LetterFont:
    face = uharfbuzz.Face(content)
    with TTFont(BytesIO(content)) as font:
        signs = {sign: font.getGlyphID(name) for sign, name in font.getBestCmap().items()}
        per_em = font["head"].unitsPerEm
        advances = {
            font.getGlyphID(name): round(advance * 1000 / per_em) for name, (advance, _) in font["hmtx"].metrics.items()
        }
    sign = next((each for each in _UNSAID if ord(each) in signs), "")
    return LetterFont(family, face, signs, frozenset(_LATIN) & signs.keys(), advances, _ligatures(face, joined), sign)


def _ligatures(face: uharfbuzz.Face, letters: str) -> Mapping[int, str]:
    """The glyphs that stand for several of these letters, as in “Griffiths”."""
    font = uharfbuzz.Font(face)
    found: dict[int, str] = {}
    for first in letters:
        pairs = {first + second for second in letters}
        joined = {pair: glyph for pair in pairs if (glyph := _one_glyph(font, pair)) is not None}
        threes = {pair + third for pair in joined for third in letters}
        found |= {glyph: text for text, glyph in joined.items()}
        found |= {glyph: text for text in threes if (glyph := _one_glyph(font, text)) is not None}
    return found


def _one_glyph(font: uharfbuzz.Font, text: str) -> int | None:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    glyphs = buffer.glyph_infos
    return glyphs[0].codepoint if len(glyphs) == 1 else None
