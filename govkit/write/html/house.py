"""A page in the look of a house: its colours, its font, and what stands at its head and at the foot of each page."""

from __future__ import annotations

import base64
import re
from html import escape
from typing import Final

from govkit.document import Document, GroupRole
from govkit.document.house_style import HouseStyle, Logo
from govkit.write.html.css import css_text

_SHIPPED: Final = '"Source Sans 3"'
_SENDER: Final = f'<div class="{GroupRole.LETTERHEAD}">\n'
# A picture of text is no text: a box to tick is drawn in the font that has one.
_STYLE: Final = f"""
.box {{ font-family: {_SHIPPED}; font-weight: 400; }}
.house-head img {{ display: block; max-width: 100%; margin: 0 0 6pt 0; }}
.house-head p, .letter .house-head p {{ margin: 0; }}
main > .house-head {{ float: right; max-width: 65mm; margin: 2mm 0 4pt 6mm; font-size: 11pt; line-height: 1.2; }}
"""
_NARROW: Final = """
@media (max-width: 40rem) { main > .house-head { float: none; margin: 0 0 1rem 0; } }
"""
_LARGE: Final = "body[class] .house-head { font-size: 18pt; }\n"
# How far a line more at the foot lifts the end of the page, by the designs of print.css and large_print.css, in millimetres.
_FEET: Final = {"letter": 16, "slip": 20, "outstanding": 16, "agreement": 17, "notice": 18, "briefing": 13}
_LARGE_FEET: Final = {**dict.fromkeys(_FEET, 30), "slip": 38}
LIFT, LARGE_LIFT = 5, 9


def in_house_colours(document: Document, page: str) -> str:
    """The page in the colours of the house, in its stylesheet and in its pictures."""
    if document.house is None:
        return page
    head, start, rest = page.partition("<style>")
    style, end, body = rest.partition("</style>")
    palette = document.house.palette
    return head + start + palette.recoloured(style) + end + palette.recoloured(body, '="#{}"')


def in_house_font(document: Document, style: str) -> str:
    """The stylesheet, which names the font of the house before the one that govkit ships."""
    if document.house is None:
        return style
    font = document.house.font
    named = f"{css_text(font.name)}, {_SHIPPED}" if font else _SHIPPED
    return re.sub(rf"font-family: {_SHIPPED}(?!; font-weight)", lambda _found: f"font-family: {named}", style)


def fonts(document: Document, *, for_pages: bool = False) -> str:
    """The font of the house, so that what shows the document has it: in a page that people copy, if its maker lets it be there."""
    font = document.house.font if document.house else None
    if font is None or (for_pages and not font.in_pages):
        return ""
    faces = ((font.regular, 400), (font.bold, 700))
    return "".join(
        f"@font-face {{ font-weight: {weight}; font-family: {css_text(font.name)}; "
        f'src: url("{_data("font/sfnt", face.content)}"); }}\n'
        for face, weight in faces
    )


def house_style(document: Document, *, scrolls: bool = False) -> str:
    """How what the house adds to a document is set, on a screen or on pages."""
    if document.house is None:
        return ""
    if scrolls:
        return _STYLE + _NARROW
    return _STYLE + (_LARGE if document.large_print else "") + _foot(document)


def _foot(document: Document) -> str:
    """More room at the foot of each page for a line of the house."""
    if document.house is None or not document.house.footer:
        return ""
    feet, lift = (_LARGE_FEET, LARGE_LIFT) if document.large_print else (_FEET, LIFT)
    pages = "".join(f"@page {page} {{ margin-bottom: {foot + lift}mm; }}\n" for page, foot in feet.items())
    wrapped = "pre-line" if document.large_print else "pre"
    return f"@page {{ @bottom-left {{ white-space: {wrapped}; line-height: 1.15; }} }}\n{pages}"


def with_head(document: Document, words: str) -> str:
    """The words of a page under the logo and the letterhead of the house, which stand where the sender of a letter does."""
    if document.house is None or not document.house.has_head:
        return words
    head = f'<div class="house-head">\n{_head(document.house)}</div>\n'
    before, sender, after = words.partition(_SENDER)
    return f"{before}{sender}{head}{after}" if sender else head + words


def pictures(house: HouseStyle | None) -> frozenset[str]:
    """The addresses by which a page fetches what it has inside."""
    inside = [address_of(house.logo)] if house and house.logo else []
    font = house.font if house else None
    inside += [_data("font/sfnt", face.content) for face in (font.regular, font.bold)] if font else []
    return frozenset(inside)


def address_of(logo: Logo) -> str:
    """The address by which a page shows a logo that it has inside."""
    return _data(logo.drawing.type, logo.drawing.content)


def _picture(logo: Logo) -> str:
    size = f"width: {logo.width:g}mm; height: {logo.height:g}mm;"
    return f'<p><img src="{address_of(logo)}" alt="{escape(logo.alt)}" style="{size}"></p>\n'


def _head(house: HouseStyle) -> str:
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in house.letterhead)
    return (_picture(house.logo) if house.logo else "") + lines


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
