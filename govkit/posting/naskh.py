"""Names in Arabic letters: which there are, which glyphs they are set in, and how they are shaped, from right to left."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Final, NamedTuple

import uharfbuzz
from fontTools.ttLib import TTFont

FAMILY: Final = "Noto Naskh Arabic"
# Letters of names in Arabic, Persian, Urdu, Pashto, Kurdish and Sindhi. Marks above and below letters are no letters: the renderer sets those.
_LETTERS: Final = (*range(0x621, 0x63B), *range(0x641, 0x64B), *range(0x671, 0x6D4), 0x6D5)
# What joins to both sides, between which each letter shows all its forms.
_JOINS: Final = "ب"
_WORDS: Final = ("الله", "لله", "محمد", "أحمد", "لا", "لأ", "لإ", "لآ")
_FONT: Final = "NotoNaskhArabic-Regular.ttf"


class Glyph(NamedTuple):
    """A glyph in its place on a line: which one, how far the next one is from it, and which letters it says."""

    number: int
    advance: int
    says: str


class _Naskh(NamedTuple):
    face: uharfbuzz.Face
    signs: frozenset[int]
    letters: frozenset[str]
    advances: Mapping[int, int]


def is_naskh(word: str) -> bool:
    """Whether all of a word is letters that are set in this font."""
    return _font().letters.issuperset(word)


def naskh_signs() -> frozenset[int]:
    """All signs of Arabic that the font has, marks above and below letters among them."""
    return _font().signs


def naskh_shaped(text: str, size: int) -> tuple[Glyph, ...] | None:
    """The glyphs of words in Arabic letters from left to right, or None where one is moved from its place, as the renderer alone does it."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
    uharfbuzz.shape(_sized(size), buffer)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    if any(place.x_offset or place.y_offset for place in places):
        return None
    ends = [len(text), *(each.cluster for each in infos[:-1])]
    says = [text[each.cluster : end] for each, end in zip(infos, ends, strict=True)]
    return tuple(
        Glyph(info.codepoint, place.x_advance, said) for info, place, said in zip(infos, places, says, strict=True)
    )


@cache
def naskh_repertoire() -> Mapping[int, str]:
    """The glyphs that a letter has for names in Arabic letters whether it shows them or not, each with what it says."""
    found: dict[int, str] = {}
    for text in _texts():
        for glyph in naskh_shaped(text, _font().face.upem) or ():
            if glyph.says:
                found.setdefault(glyph.number, glyph.says)
    return dict(sorted(found.items()))


def naskh_advances() -> Mapping[int, int]:
    """How wide each glyph is, in thousandths of its size."""
    return _font().advances


def _texts() -> Iterator[str]:
    """Words in which each letter stands alone, first, last and between others."""
    yield " "
    yield from _WORDS
    for letter in sorted(_font().letters):
        yield from (letter, letter + _JOINS, _JOINS + letter, _JOINS + letter + _JOINS)
        yield from (letter + other for other in sorted(_font().letters))


@cache
def _sized(size: int) -> uharfbuzz.Font:
    font = uharfbuzz.Font(_font().face)
    font.scale = (size, size)
    return font


@cache
def _font() -> _Naskh:
    content = resources.files("govkit.write").joinpath("fonts", _FONT).read_bytes()
    with TTFont(BytesIO(content)) as font:
        signs = font.getBestCmap()
        per_em = font["head"].unitsPerEm
        advances = {
            font.getGlyphID(name): round(advance * 1000 / per_em) for name, (advance, _) in font["hmtx"].metrics.items()
        }
    letters = frozenset(chr(sign) for sign in _LETTERS if sign in signs)
    return _Naskh(uharfbuzz.Face(content), frozenset(filter(_is_arabic, signs)), letters, advances)


def _is_arabic(sign: int) -> bool:
    return unicodedata.name(chr(sign), "").startswith("ARABIC ")
