"""Lays a letter out once for all who get the same words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from govkit.data.postage import AddressType, address_type
from govkit.document import AddressBlock, Document
from govkit.posting.addressed import addressed
from govkit.posting.drawn import Drawn, Repertoire, draw
from govkit.posting.holes import Hole, LinePlace, Part, parts_of, stand_in
from govkit.posting.letter_font import font_of
from govkit.posting.naskh import FAMILY as NASKH
from govkit.posting.naskh import naskh_advances, naskh_repertoire
from govkit.posting.own_lines import NotSetAlone, own_lines
from govkit.posting.shapers import Shapers
from govkit.posting.shaping import Needed
from govkit.recipients.recipient import Addressee
from govkit.write.html.posted import postal_layout, style_of_address


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A letter on its pages, with holes for what is the recipient's own, and how lines are shaped that fill them.

    `address` is the type that its address is set in; others stand in `places_of`.
    """

    letter: Document
    drawn: Drawn
    pages: tuple[tuple[Part, ...], ...]
    shapers: Shapers
    address: AddressType
    filler: Addressee


def lay_out(
    document: Document,
    address_lines: int,
    *,
    specimen: bool = False,
    whole: bool = False,
    scripts: Mapping[str, Needed] | None = None,
) -> Layout:
    """The letter for all whose address has so many lines beside the name, and whose own lines have Arabic letters where `scripts` say so.

    `whole` puts all signs that the font has into it.

    Raises NotSetAlone where what is the recipient's own can't be set by itself, and DocumentUnwritable.
    """
    lines, font = own_lines(document, address_lines), font_of(document)
    if not font.sign or " " not in font.repertoire(whole=False).values():
        raise NotSetAlone
    filler = stand_in(address_lines, scripts, font)
    letter = addressed(document, filler, specimen=specimen)
    repertoires = {font.family: Repertoire(font.repertoire(whole=whole), font.advances)}
    if scripts:
        repertoires[NASKH] = Repertoire(naskh_repertoire(), naskh_advances())
    drawn = draw(letter, repertoires=repertoires)
    shapers = Shapers(drawn.faces, font)
    shown = sum(line.at is not None for line in lines)
    usual = address_type(postal_layout(letter), shown)
    return Layout(letter, drawn, parts_of(drawn, lines, shapers, filler), shapers, usual, filler)


def lay_out_for_one(letter: Document) -> Drawn:
    """A letter as it is laid out for its recipient alone. Raises DocumentUnwritable."""
    return draw(letter)


def places_of_address(layout: Layout, set_in: AddressType) -> tuple[LinePlace, ...]:
    """Where the lines of the address stand when they are set in another type. Raises NotSetAlone where they can't be told."""
    blocks = layout.letter.blocks
    until = next(
        (at for at, block in enumerate(blocks, 1) if isinstance(block, AddressBlock) and block.recipient), None
    )
    if until is None:
        raise NotSetAlone
    top = replace(layout.letter, blocks=blocks[:until])
    lines = frozenset(
        part.line for page in layout.pages for part in page if isinstance(part, Hole) and part.line.at is not None
    )
    drawn = draw(top, style_of_address(postal_layout(top), set_in))
    (page, *_rest) = parts_of(drawn, lines, Shapers(drawn.faces, layout.shapers.font), layout.filler)
    holes = {part.line.at: part.place for part in page if isinstance(part, Hole)}
    return tuple(holes[at] for at in sorted(at for at in holes if at is not None))
