"""Marks in the margin by which the machines of a mail house tell which sheets belong together, and that none is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from govkit.data.postage import POINTS
from govkit.posting.data_matrix import SIDE, data_matrix

_PAGE_HEIGHT: Final = 297.0  # in millimetres, as all that follow
# Left of the words, right of where a printer can't reach, below each window, and between the folds of A4 in three and in half.
AREA: Final = (4.0, 108.0, 14.0, 142.0)  # left, top, right, bottom
_LEFT: Final = 5.0
_BAR: Final = (8.0, 0.5)  # its length, and how thick it is
_APART: Final = 25.4 / 6  # from bar to bar
_FIRST_BAR: Final = 112.0
_MODULE: Final = 0.5
_MATRIX_TOP: Final = 112.0
_SEQUENCE: Final = (1, 2, 4)  # the bits of a sheet's number that bars tell
_MOST: Final = (10_000, 1_000_000, 100, 100)  # what the digits of a matrix can tell: file, letter, page and pages


class PrintedSide(NamedTuple):
    """A side of a sheet in a print file: the number of its letter and of its sheet there, and which page it is of how many."""

    letter: int
    sheet: int
    page: int
    pages: int
    ends: bool


Mark = Callable[[PrintedSide], bytes]


def bars(side: PrintedSide) -> tuple[bool, ...]:
    """The bars of a side from the top: always one, one on a letter's last sheet, three for the sheet's number modulo 8, one that makes them even."""
    told = (True, side.ends, *(bool(side.sheet & bit) for bit in _SEQUENCE))
    return (*told, sum(told) % 2 == 1)


def omr(side: PrintedSide) -> bytes:
    """What draws the bars of a side."""
    length, thick = _BAR
    drawn = [_rectangle(_LEFT, _FIRST_BAR + at * _APART, length, thick) for at, dark in enumerate(bars(side)) if dark]
    return _artifact("\n".join((*drawn, "f")))


def digits(file: int, side: PrintedSide) -> str:
    """What the matrix of a side says: four digits of the file’s number, six of the letter’s, two of the page’s, two of how many pages there are."""
    told = zip((file, side.letter, side.page, side.pages), _MOST, strict=True)
    return "".join(f"{number % most:0{len(str(most)) - 1}}" for number, most in told)


def matrix_of(file: int) -> Mark:
    """The mark of each side of a print file as a Data Matrix."""

    def drawn(side: PrintedSide) -> bytes:
        rows = (int("".join("01"[dark] for dark in row), 2) << (-SIDE % 8) for row in data_matrix(digits(file, side)))
        samples = "".join(f"{row:04x}" for row in rows)
        size = SIDE * _MODULE * POINTS
        place = f"{size:.3f} 0 0 {size:.3f} {_LEFT * POINTS:.3f} {_up(_MATRIX_TOP) - size:.3f} cm"
        return _artifact(f"{place}\nBI/W {SIDE}/H {SIDE}/IM true/D[1 0]/F/AHx ID\n{samples}>\nEI")

    return drawn


def _rectangle(left: float, top: float, wide: float, high: float) -> str:
    return f"{left * POINTS:.3f} {_up(top + high):.3f} {wide * POINTS:.3f} {high * POINTS:.3f} re"


def _up(down: float) -> float:
    """A height from the foot of the page in points, for one from its top in millimetres."""
    return (_PAGE_HEIGHT - down) * POINTS


def _artifact(drawn: str) -> bytes:
    """What draws something that no screen reader is told of, in black, and leaves all else as it was."""
    return f"/Artifact BMC q 0 g\n{drawn}\nQ EMC".encode("ascii")
