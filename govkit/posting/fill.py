"""Sets a recipient's own lines into the holes of a letter."""

from __future__ import annotations

from typing import Final

from govkit.data.postage import POINTS, AddressType, address_type
from govkit.document import Document
from govkit.posting.cut import CutPages, Varying, cut
from govkit.posting.holes import Hole, Place
from govkit.posting.layout import Layout, places_of_address
from govkit.posting.own_lines import NotSetAlone, OwnLine
from govkit.recipients.recipient import Addressee
from govkit.write.figure.wrap import measure
from govkit.write.html.posted import postal_layout

_NEARLY: Final = 0.001  # of the type's size


class Filling:
    """The letter of one layout, and the type in which each address of it is set."""

    def __init__(self, layout: Layout, *, tagged: bool) -> None:
        self.pages: CutPages = cut(layout.drawn, layout.pages, tagged=tagged)
        self._layout = layout
        holes = {part.line: part.place for page in layout.pages for part in page if isinstance(part, Hole)}
        self._address = tuple(sorted((line for line in holes if line.at is not None), key=lambda line: line.at or 0))
        self._usual = tuple(holes[line] for line in self._address)
        self._widest = _widest_of(layout.letter, layout.address)
        self._places: dict[AddressType, tuple[Place, ...] | None] = {layout.address: self._usual}

    def filled(self, to: Addressee) -> tuple[bytes, ...] | None:
        """Each piece that varies as somebody gets it, or None where the renderer alone can set a line of it."""
        places = self._places_for(to)
        if places is None:
            return None
        runs: dict[tuple[OwnLine, int], bytes] = {}
        pieces = []
        for varying in self.pages.varying:
            piece = self._filled(varying, to, places, runs)
            if piece is None:
                return None
            pieces.append(piece)
        return tuple(pieces)

    def _filled(
        self, varying: Varying, to: Addressee, places: tuple[Place, ...], runs: dict[tuple[OwnLine, int], bytes]
    ) -> bytes | None:
        parts: list[bytes] = []
        for part in varying:
            if isinstance(part, bytes):
                parts.append(part)
                continue
            place = part.place if part.line.at is None else places[part.line.at]
            shown = runs.get((part.line, place.size))
            if shown is None:
                run = self._layout.shapers(place.size).line(part.line.said(to))
                if run is None or run.width > place.width:
                    return None
                shown = runs[part.line, place.size] = run.shown
            parts += (*place.moved, shown)
        return b"\n".join(parts)

    def _places_for(self, to: Addressee) -> tuple[Place, ...] | None:
        """Where the lines of somebody's address stand: one with a long line is set in smaller type."""
        if not self._usual:
            return ()
        said = [line.said(to) for line in self._address]
        shaper = self._layout.shapers(self._usual[0].size)
        natural = 0
        for line in said:
            width = shaper.natural(line)
            if width is None:
                return None
            natural = max(natural, width)
        if natural / 1000 < self._widest - _NEARLY:
            return self._usual
        widest = max(measure(line, 1, bold=False) for line in said)
        return self._set_in(address_type(postal_layout(self._layout.letter), len(said), widest))

    def _set_in(self, kind: AddressType) -> tuple[Place, ...] | None:
        if kind not in self._places:
            try:
                self._places[kind] = places_of_address(self._layout, kind)
            except NotSetAlone:
                self._places[kind] = None
        return self._places[kind]


def _widest_of(letter: Document, usual: AddressType) -> float:
    """How wide a line of an address may be that is set in the usual type, in parts of its size."""
    of = postal_layout(letter)
    return float("inf") if of.type_size else (of.place.right - of.place.left) * POINTS / usual.size
