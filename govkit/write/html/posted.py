"""The place of the recipient's address on paper, as a stylesheet says it."""

from __future__ import annotations

from typing import Final

from govkit.data.postage import POINTS, AddressType, PostalLayout, address_type, layout
from govkit.document import AddressBlock, Design, Document, every_block, text_of
from govkit.model.letter import Postage
from govkit.write.figure.wrap import measure

# Of print.css: where a letter begins, how far from the edges, and how far below the middle of a line its words stand, in parts of their size.
_TOP, _SIDE, _PAGE = 16.0, 20.0, 210.0
_WIDEST: Final = 150  # a name that is too long for the window is cut off, and takes no line from the postcode
_FOOT_BELOW_MIDDLE: Final = 0.312


def postal_layout(document: Document) -> PostalLayout:
    """How a letter is laid out, by how it goes out."""
    return layout(Postage(document.postage) if document.postage else None)


def _widest(document: Document, address: AddressBlock) -> float:
    font = document.house.font if document.house else None
    words = map(text_of, address.shown)
    return max((font.width(each, bold=False) if font else measure(each, 1, bold=False) for each in words), default=0.0)


def address_style(document: Document) -> str:
    """Where the address and the sender's details stand on a letter that is posted; nothing for what is no such letter."""
    addresses = (block for block in every_block(document.blocks) if isinstance(block, AddressBlock))
    posted = next((address for address in addresses if address.is_posted), None)
    if posted is None or document.design is not Design.LETTER:
        return ""
    of = postal_layout(document)
    return style_of_address(of, address_type(of, len(posted.shown), _widest(document, posted)))


def style_of_address(of: PostalLayout, set_in: AddressType) -> str:
    """Where they stand on a letter that is laid out like this, whose address is set in this type."""
    size, pitch, first_foot = set_in
    # Rounded as it is written, so that the letter begins at one height below an address of any size.
    down = round((of.place.top - _TOP) * POINTS + first_foot - pitch / 2 - _FOOT_BELOW_MIDDLE * size, 2)
    height = (of.below - _TOP) * POINTS - down
    return (
        f".letter .letterhead {{ width: {_PAGE - _SIDE - of.sender_from:g}mm; }}\n"
        f".letter .recipient {{ margin: 0; padding: {down:.2f}pt 0 0 {of.place.left - _SIDE:g}mm; height: {height:.2f}pt; "
        f"width: {_WIDEST:g}mm; font-size: {size:g}pt; line-height: {pitch:g}pt; }}\n"
    )
