"""The look of a house in a frame, whose page may hold no style and no file: each has an address of its own there."""

from __future__ import annotations

import re
from typing import Final

from govkit.document import Document
from govkit.document.house_style import HouseStyle
from govkit.write.html.css import css_text
from govkit.write.html.house import address_of, house_style, in_house_font

LOGO: Final = "logo"
FACES: Final = (("regular", 400), ("bold", 700))
_SIZE: Final = re.compile(r'(<img src="[^"]*" alt="[^"]*") style="[^"]*"')


def framed_house_style(document: Document, style: str, at: str) -> str:
    """The stylesheet of frames in the look of a document's house, whose files are below the address `at`."""
    house = document.house
    if house is None:
        return style
    own = house.palette.recoloured(in_house_font(document, style) + house_style(document, scrolls=True))
    return _faces(house, at) + own + _size(house)


def in_framed_house(document: Document, page: str, at: str) -> str:
    """A page for a frame, whose pictures are fetched from below the address `at`."""
    house = document.house
    if house is None:
        return page
    shown = house.palette.recoloured(page, '="#{}"')
    return _SIZE.sub(r"\1", shown.replace(address_of(house.logo), f"{at}/{LOGO}")) if house.logo else shown


def framed_file(house: HouseStyle, name: str) -> tuple[str, bytes] | None:
    """A file of the look by its name, with its type; none that its maker keeps out of pages."""
    if name == LOGO and house.logo:
        return house.logo.drawing.type, house.logo.drawing.content
    if house.font and house.font.in_pages and name in dict(FACES):
        return "font/sfnt", (house.font.regular if name == FACES[0][0] else house.font.bold).content
    return None


def _faces(house: HouseStyle, at: str) -> str:
    if house.font is None or not house.font.in_pages:
        return ""
    family = css_text(house.font.name)
    return "".join(
        f'@font-face {{ font-weight: {weight}; font-family: {family}; src: url("{at}/{name}"); }}\n'
        for name, weight in FACES
    )


def _size(house: HouseStyle) -> str:
    """How large the logo is, which the page itself may not say."""
    if house.logo is None:
        return ""
    return f".house-head img {{ width: {house.logo.width:g}mm; height: {house.logo.height:g}mm; }}\n"
