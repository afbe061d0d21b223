"""What Word files of a letter have in common, and where the words stand in them that are each recipient's own."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO
from typing import NamedTuple

from govkit.data.postage import AddressType
from govkit.document import Document
from govkit.posting.addressed import addressed, said_of
from govkit.posting.holes import stand_in
from govkit.posting.own_lines import NotSetAlone, OwnLine, own_lines
from govkit.posting.spliced import SplicedZip
from govkit.posting.typesetter import LetterToSend, in_print
from govkit.recipients.recipient import Addressee
from govkit.write.html.posted import postal_layout


class _Place(NamedTuple):
    """A line that is the recipient's own, and the words before and after it as they are written."""

    line: OwnLine
    before: str
    after: str


class SharedWords(NamedTuple):
    """A letter as all get it who are in one class: its words, a mark if it is not to be sent, and who stands in for its recipients."""

    document: Document
    mark: str
    filler: Addressee
    places: tuple[_Place, ...]


def shared_words(letter: LetterToSend, to: Addressee) -> SharedWords | None:
    """What all get who are like this recipient, or None where their own words are not alone on a line. Raises NoLetterFor."""
    printed, filler = in_print(letter.to(to)[1], large=to.large_print), stand_in(len(to.address))
    try:
        lines = own_lines(printed, len(to.address))
    except NotSetAlone:
        return None
    places = tuple(_place(line, filler) for line in sorted(lines, key=lambda line: (line.at or 0, line)))
    return SharedWords(printed, _mark(letter, filler, printed), filler, places)


def own_words(shared: SharedWords, to: Addressee) -> dict[str, bytes] | None:
    """What a recipient has of their own, as it is written, or None where other words would change with it."""
    words: dict[str, bytes] = {}
    for line, before, after in shared.places:
        whole = line.said(to)
        own = whole[len(before) : len(whole) - len(after)]
        written = escape(own, quote=False).encode("utf-8")
        if whole != f"{before}{own}{after}" or not own or own != own.strip():
            return None
        if words.setdefault(line.path, written) != written:
            return None
    return words


def address_type_of(shared: SharedWords, to: Addressee) -> AddressType:
    """The type in which somebody's address is set."""
    from govkit.write.docx.addresses import type_of  # noqa: PLC0415 - only Word files need what writes them

    of_address = [place.line.said(to) for place in shared.places if place.line.at is not None]
    house = shared.document.house
    return type_of(postal_layout(shared.document), of_address, house.font if house else None)


def spliced(shared: SharedWords, set_in: AddressType) -> SplicedZip | None:
    """The file that all have in common, or None where somebody's own words can't be told from others in it."""
    signs = {said_of(shared.filler, place.line.path).encode("utf-8"): place.line.path for place in shared.places}
    with zipfile.ZipFile(BytesIO(_written(shared.document, shared.filler, shared.mark, set_in))) as packed:
        parts = {name: tuple(_pieces(packed.read(name), signs)) for name in packed.namelist()}
    found = {piece for pieces in parts.values() for piece in pieces if isinstance(piece, str)}
    return SplicedZip(parts) if found == set(signs.values()) else None


def word_file(letter: LetterToSend, to: Addressee) -> bytes:
    """The letter as a Word file that is written for its recipient alone. Raises NoLetterFor."""
    printed = in_print(letter.to(to)[1], large=to.large_print)
    return _written(printed, to, _mark(letter, to, printed))


def _place(line: OwnLine, filler: Addressee) -> _Place:
    whole = line.said(filler)
    return _Place(line, whole[: len(line.before)], whole[len(whole) - len(line.after) :])


def _mark(letter: LetterToSend, to: Addressee, printed: Document) -> str:
    """What says on each page that a letter is not to be sent."""
    return " ".join(addressed(printed, to, specimen=letter.specimen).not_to_be_sent)


def _written(printed: Document, to: Addressee, mark: str, set_in: AddressType | None = None) -> bytes:
    from govkit.write.docx import write_docx  # noqa: PLC0415 - as above

    return write_docx(addressed(printed, to), mark=mark, set_in=set_in)


def _pieces(content: bytes, signs: Mapping[bytes, str]) -> Iterator[bytes | str]:
    """A part of the file, cut where words of the recipient's own stand, each of which is named by its path."""
    for at, piece in enumerate(re.split(b"(%b)" % b"|".join(map(re.escape, signs)), content)):
        yield signs[piece] if at % 2 else piece
