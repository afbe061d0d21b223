"""Where the recipient's address stands on a letter, so that it is read through a window and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor
from typing import Annotated, Final, NamedTuple

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.finding import Evidence
from govkit.model.facts import Text, one_of
from govkit.model.letter import Postage

FILE: Final = "postage.yaml"
USUAL: Final = Postage.WINDOW_DL
SMALLEST, LARGEST = 10.0, 14.0  # of the address, in points
POINTS: Final = 72 / 25.4  # in a millimetre
# Of a line of capitals and small letters, in parts of its size: what stands above its foot, and what hangs below.
ABOVE_FOOT, BELOW_FOOT = 0.72, 0.22
_ROOMY: Final = 1.2
SIZES: Final = 4  # in a point: few sizes for addresses of any width, since letters of one size are laid out once
_SENDER_FROM: Final = 112.0


class Size(DataBlock):
    """How wide and high something is."""

    width: float = Field(description="in millimetres.")
    height: float = Field(description="in millimetres.")


class Window(Size):
    """The window of an envelope."""

    left: float = Field(description="from the left edge of the envelope.")
    bottom: float = Field(description="from the foot of the envelope.")


class Area(DataBlock):
    """A place on the page, from its left edge and its top."""

    left: float = Field(description="where it begins, from the left.")
    right: float = Field(description="where it ends, from the left.")
    top: float = Field(description="where it begins, from the top.")
    bottom: float = Field(description="where it ends, from the top.")


class PostalLayout(DataBlock):
    """How letters are laid out that go out in one way: through a window, or in a box that a service lays down."""

    envelope: Size | None = Field(None, description="the envelope.")
    folded: Size | None = Field(None, description="the sheet, folded.")
    window: Window | None = Field(None, description="the window of the envelope.")
    box: Area | None = Field(None, description="where the address stands, if no window says so.")
    sender_from: float = Field(_SENDER_FROM, description="where the sender's details begin, from the left.")
    letter_from: float = Field(0, description="where the letter begins below the address, if no window says so.")
    type_size: float | None = Field(None, description="the size of the address in points, if it is laid down.")
    source: Text = Field(description="where the figures are from.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="`verified`, `secondary` or `unverified`.")

    @property
    def place(self) -> Area:
        """Where the address may stand: in the window wherever the sheet slides."""
        shown = self._window_on_sheet()
        if self.box or shown is None:
            return self.box or Area(left=0, right=0, top=0, bottom=0)
        right, down = self._slides()
        return Area(left=shown.left, right=shown.right - right, top=shown.top, bottom=shown.bottom - down)

    @property
    def clear(self) -> Area:
        """Where nothing but the address may stand: all that the window ever shows."""
        shown = self._window_on_sheet()
        if shown is None:
            return self.place
        right, down = self._slides()
        return Area(left=shown.left - right, right=shown.right, top=shown.top - down, bottom=shown.bottom)

    @property
    def below(self) -> float:
        """Where the letter begins below the address, from the top."""
        return self.letter_from or self.clear.bottom

    def _window_on_sheet(self) -> Area | None:
        """What the window shows of a sheet that lies at the top and at the left of its envelope."""
        if self.window is None or self.envelope is None:
            return None
        top = self.envelope.height - self.window.bottom - self.window.height
        right = self.window.left + self.window.width
        return Area(left=self.window.left, right=right, top=top, bottom=top + self.window.height)

    def _slides(self) -> tuple[float, float]:
        """How far the sheet can slide to the right and down."""
        if self.envelope is None or self.folded is None:
            return 0, 0
        return self.envelope.width - self.folded.width, self.envelope.height - self.folded.height


class PostageFile(DataBlock):
    """How letters are laid out, by how they go out."""

    layouts: Mapping[Annotated[Postage, one_of(Postage)], PostalLayout] = Field(description="one layout for each.")


class AddressType(NamedTuple):
    """How an address is set, in points: its size, how far lines are apart, and where the foot of the first line is in its place."""

    size: float
    pitch: float
    first_foot: float


def check_postage(written: PostageFile) -> Iterator[Wrong]:
    """Each way of posting has a layout, which says where the address stands by a window in an envelope or by a box."""
    for way in Postage:
        if way not in written.layouts:
            yield Wrong(("layouts",), f"`{way}` has no layout.", "Add one.")
    for way, layout in written.layouts.items():
        by_window = bool(layout.window and layout.envelope and layout.folded)
        if by_window == bool(layout.box):
            yield Wrong(
                ("layouts", way), "Nothing says where the address stands, or two things.", "Give a window or a box."
            )


def layout(postage: Postage | None) -> PostalLayout:
    """The layout of letters that go out like this; where nothing is said, of those for the usual window."""
    return shipped(FILE, PostageFile).layouts[postage or USUAL]


def address_type(of: PostalLayout, lines: int, widest: float = 0) -> AddressType:
    """How an address of so many lines is set so that it stays in its place: as large as fits, and lines closer together if need be.

    `widest` is how wide the longest line is, in parts of the type size.
    """
    room = (of.place.bottom - of.place.top) * POINTS
    apart = max(lines - 1, 0)
    high = room / (apart * _ROOMY + ABOVE_FOOT + BELOW_FOOT)
    wide = (of.place.right - of.place.left) * POINTS / widest if widest else LARGEST
    wide = floor(wide * SIZES) / SIZES
    size = of.type_size or min(LARGEST, max(SMALLEST, min(high, wide)))
    ink = size * (ABOVE_FOOT + BELOW_FOOT)
    pitch = min(size * _ROOMY, (room - ink) / apart) if apart else size * _ROOMY
    free = room - ink - apart * pitch
    return AddressType(round(size, 2), round(pitch, 2), round(free / 2 + size * ABOVE_FOOT, 2))
