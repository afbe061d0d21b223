"""Addresses, and the place of the recipient's behind an envelope's window."""

from __future__ import annotations

from collections.abc import Iterable

from govkit.data.postage import POINTS, AddressType, PostalLayout, address_type
from govkit.document import AddressBlock
from govkit.document.house_style import HouseFont
from govkit.write.docx.frames import frame_at, frame_at_top
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.runs import Look
from govkit.write.docx.xml import Element, since
from govkit.write.figure.wrap import SUBSTITUTE, measure

TWIPS = 20  # in a point
FOOT_IN_LINE = 0.8  # of an exact line: where Word and LibreOffice let words stand


def add_address(
    body: Element, address: AddressBlock, register: Register, of: PostalLayout, set_in: AddressType
) -> None:
    """Write an address, a paragraph for each line, in this type."""
    start = len(body)
    size, pitch, first_foot = set_in
    look = Look(size=size) if address.is_posted else Look()
    for line in address.lines:
        paragraph = add_paragraph(body, "RecipientAddress" if address.recipient else "Address")
        add_inlines(paragraph, line, register, look)
    lines = since(body, start)
    for paragraph in lines[:-1]:
        set_property(paragraph, "w:keepNext")
    if not lines:
        return
    if not address.is_posted:
        set_property(lines[-1], "w:spacing", after=120)
        return
    # A frame of one height, so that nothing moves when a merge fills fewer lines.
    frame_at_top(list(body)[:start], of.sender_from, right=False)
    top = of.place.top * POINTS + first_foot - FOOT_IN_LINE * pitch
    height = of.place.bottom * POINTS - top
    frame_at(lines, of.place.left * POINTS, top, (of.clear.right - of.place.left) * POINTS, height)
    for paragraph in lines:
        set_property(paragraph, "w:spacing", before=0, after=0, line=round(pitch * TWIPS), lineRule="exact")


def type_of(of: PostalLayout, lines: Iterable[str], font: HouseFont | None = None) -> AddressType:
    """The type of an address of these lines, by how wide the longest can be in what Word shows: the font of a house may not be there."""
    words = list(lines)
    usual = (measure(line, SUBSTITUTE, bold=False) for line in words)
    own = (font.width(line, bold=False) for line in words if font)
    return address_type(of, len(words), max((*usual, *own), default=0))


def room_above(of: PostalLayout, page_top: int) -> int:
    """How far down the letter begins, below what an envelope's window can show, in twentieths of a point."""
    return round(of.below * POINTS * TWIPS) - page_top
