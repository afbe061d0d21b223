"""A letter in the font of a house, which moves letters before and after a space, as many do."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

from govkit.document import Document
from govkit.document.house_style import HouseFont, HouseStyle
from govkit.house.font import read_font
from tests.house_folder import font_file
from tests.posting.people import document

_MOVES = "feature kern { pos A space -90; pos space A -70; pos A d 120; pos T o -60; } kern;"


@cache
def moving_font() -> HouseFont:
    """A house's font, whose letters are moved."""
    with TTFont(BytesIO(font_file("Regular"))) as font:
        addOpenTypeFeaturesFromString(font, _MOVES)
        written = BytesIO()
        font.save(written)
    return read_font(written.getvalue(), font_file())


@cache
def in_house_font() -> Document:
    """The consent letter in it."""
    return replace(document(), house=HouseStyle(font=moving_font()))


@cache
def low_font() -> HouseFont:
    """A house's font that says of itself to be lower than its letters are, as some do."""
    with TTFont(BytesIO(font_file("Regular"))) as font:
        for table, high, deep in (("hhea", "ascent", "descent"), ("OS/2", "sTypoAscender", "sTypoDescender")):
            setattr(font[table], high, 700)
            setattr(font[table], deep, -150)
        font["OS/2"].usWinAscent, font["OS/2"].usWinDescent = 700, 150
        written = BytesIO()
        font.save(written)
    return read_font(written.getvalue(), font_file())


@cache
def in_low_font() -> Document:
    """The consent letter in it."""
    return replace(document(), house=HouseStyle(font=low_font()))
