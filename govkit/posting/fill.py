"""Sets a recipient's own lines into the holes of a letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from govkit.data.postage import POINTS, SIZES, AddressType, address_type
from govkit.document import Document
from govkit.posting.cut import CutPages, Varying, cut
from govkit.posting.holes import Hole, LinePlace
from govkit.posting.layout import Layout, places_of_address
from govkit.posting.own_lines import NotSetAlone, OwnLine
from govkit.recipients.recipient import Addressee
from govkit.write.figure.wrap import measure
from govkit.write.html.inlines import is_parted
from govkit.write.html.posted import postal_layout


class Filling:
    """The letter of one layout, and the type in which each address of it is set."""

    def __init__(self, layout: Layout, *, tagged: bool) -> None:
        self.pages: CutPages = cut(layout.drawn, layout.pages, tagged=tagged)
        self._layout = layout
        holes = {part.line: part.place for page in layout.pages for part in page if isinstance(part, Hole)}
        self._address = tuple(sorted((line for line in holes if line.at is not None), key=lambda line: line.at or 0))
        self._others = tuple(line for line in holes if line.at is None)
        self._usual = tuple(holes[line] for line in self._address)
        self._widest = _widest_of(layout.letter, layout.address)
        self._places: dict[AddressType, tuple[LinePlace, ...] | None] = {layout.address: self._usual}

    def filled(self, to: Addressee) -> tuple[bytes, ...] | None:
        """Each piece that varies as somebody gets it, or None where the renderer alone can set a line of it."""
        address = [line.said(to) for line in self._address]
        places = self._places_for(address)
        if places is None:
            return None
        said = {line: line.said(to) for line in self._others} | dict(zip(self._address, address, strict=True))
        pieces = []
        for varying in self.pages.varying:
            piece = self._filled(varying, said, places)
            if piece is None:
                return None
            pieces.append(piece)
        return tuple(pieces)

    def _filled(self, varying: Varying, said: Mapping[OwnLine, str], places: tuple[LinePlace, ...]) -> bytes | None:
        parts: list[bytes] = []
        for part in varying:
            if isinstance(part, bytes):
                parts.append(part)
                continue
            line, place = part
            if line.at is not None:
                place = places[line.at]
                parts += place.moved
            text = said[line]
            run = None if is_parted(text) else self._layout.shapers(place.size).line(text)
            if run is None or run.width > place.width:
                return None
            parts.append(run.shown)
        return b"\n".join(parts)

    def _places_for(self, address: Sequence[str]) -> tuple[LinePlace, ...] | None:
        """Where the lines of an address stand: one with a long line is set in smaller type."""
        if not address:
            return ()
        shaper = self._layout.shapers(self._usual[0].size)
        widths = [shaper.natural(line) for line in address]
        if not all(widths):
            return None
        if max(width or 0 for width in widths) / 1000 < self._widest:
            return self._usual
        widest = max(measure(line, 1, bold=False) for line in address)
        return self._set_in(address_type(postal_layout(self._layout.letter), len(address), widest))

    def _set_in(self, kind: AddressType) -> tuple[LinePlace, ...] | None:
        if kind not in self._places:
            try:
                self._places[kind] = places_of_address(self._layout, kind)
            except NotSetAlone:
                self._places[kind] = None
        return self._places[kind]


def _widest_of(letter: Document, usual: AddressType) -> float:
    """How wide a line may be, in parts of its size, of which it is plain that its address is set in the usual type; a size less is near enough."""
    of = postal_layout(letter)
    return float("inf") if of.type_size else (of.place.right - of.place.left) * POINTS / (usual.size + 1 / SIZES)
