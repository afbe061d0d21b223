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
        # One line can stand in several places, of which the narrowest counts.
        others = [part for page in layout.pages for part in page if isinstance(part, Hole) and part.line.at is None]
        narrowest = {(line, place.size): place for line, place in sorted(others, key=lambda hole: -hole.place.width)}
        self._others = tuple((line, place) for (line, _size), place in narrowest.items())
        self._usual = tuple(holes[line] for line in self._address)
        self._widest = _widest_of(layout.letter, layout.address)
        self._places: dict[AddressType, tuple[LinePlace, ...] | None] = {layout.address: self._usual}

    def filled(self, to: Addressee) -> tuple[bytes, ...] | None:
        """Each piece that varies as somebody gets it, or None where the renderer alone can set a line of it."""
        address = self._address_set([line.said(to) for line in self._address])
        if address is None:
            return None
        lines: dict[tuple[OwnLine, int], bytes] = {}
        for line, place in self._others:
            shown = self._shown(line.said(to), place)
            if shown is None:
                return None
            lines[line, place.size] = shown
        return tuple([_joined(varying, address, lines) for varying in self.pages.varying])

    def _address_set(self, said: Sequence[str]) -> tuple[bytes, ...] | None:
        """The lines of an address with what leads to each: one with a long line is set in smaller type."""
        if not said:
            return ()
        shaper = self._layout.shapers(self._usual[0].size)
        lines = [None if is_parted(text) else shaper.line(text) for text in said]
        if not all(lines):
            return None
        if max([line.natural for line in lines if line]) / 1000 < self._widest:
            shown = [
                line.shown if line and line.width <= place.width else None
                for line, place in zip(lines, self._usual, strict=True)
            ]
            return _led_to(self._usual, shown)
        widest = max(map(self._wide, said))
        places = self._set_in(address_type(postal_layout(self._layout.letter), len(said), widest))
        if places is None:
            return None
        return _led_to(places, [self._shown(text, place) for text, place in zip(said, places, strict=True)])

    def _wide(self, text: str) -> float:
        """How wide a line is taken for where the renderer chooses the type of an address."""
        house = self._layout.letter.house
        return house.font.width(text, bold=False) if house and house.font else measure(text, 1, bold=False)

    def _shown(self, text: str, place: LinePlace) -> bytes | None:
        line = None if is_parted(text) else self._layout.shapers(place.size).line(text)
        return line.shown if line and line.width <= place.width else None

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


def _led_to(places: Sequence[LinePlace], shown: Sequence[bytes | None]) -> tuple[bytes, ...] | None:
    """Each line behind the operators that lead to its place, unless one can't be shown."""
    lines = [b"\n".join((*place.moved, line)) for place, line in zip(places, shown, strict=True) if line]
    return tuple(lines) if len(lines) == len(places) else None


def _joined(varying: Varying, address: Sequence[bytes], lines: Mapping[tuple[OwnLine, int], bytes]) -> bytes:
    parts = [
        part
        if isinstance(part, bytes)
        else lines[part.line, part.place.size]
        if part.line.at is None
        else address[part.line.at]
        for part in varying
    ]
    return b"\n".join(parts)
