"""The measures of a letter on paper in each format, as print.css and the styles of Word files set them, in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from govkit.document import Document
from govkit.document.house_style import HouseStyle
from govkit.paper.widths import Font, Measured, Widest


@dataclass(frozen=True, slots=True)
class Looks:
    """How words of one sort look: their size and weight, how high a line is, the room around, and what is taken from the width."""

    size: float
    line: float
    before: float = 0
    after: float = 0
    narrower: float = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PaperFormat:
    """One format on paper."""

    name: str
    font: Measured
    width: float
    height: float
    slip_height: float
    boxes_side_by_side: bool
    room_to_sign: float
    looks: Mapping[str, Looks]


_MM: Final = 72 / 25.4
_LARGE: Final = 18.0  # points
_ARIAL_LINE: Final = 1.15  # of the type size
_LIFT, _LARGE_LIFT = 5 * _MM, 9 * _MM  # what a line more at the foot of each page takes
TOP: Final = 16 * _MM  # where the first line of a page can stand
_WIDTH: Final = 170 * _MM

PDF: Final = PaperFormat(
    "PDF",
    Font.SHIPPED,
    width=_WIDTH,
    height=265 * _MM,
    slip_height=261 * _MM,
    boxes_side_by_side=True,
    room_to_sign=15 * _MM,
    looks={
        "p": Looks(14, 16.8, after=4),
        "muted": Looks(12, 14.4, after=4),
        "h1": Looks(18, 21.6, 4, 4, bold=True),
        "h2": Looks(15.5, 18.6, 7, 2, bold=True),
        "h3": Looks(14, 16.8, 4, bold=True),
        "li": Looks(14, 16.8, narrower=15),
        "tickbox": Looks(14, 19, after=4, narrower=23),
        "field": Looks(14, 16.8, before=18.2, after=0.8),
        "rule": Looks(14, 12.5 * _MM),
        "list": Looks(14, 0, after=5),
        "letterhead": Looks(14, 16.8, after=8),
        "address": Looks(14, 15.4, after=4),
        "cell": Looks(14, 18, 3, 4),
    },
)
WORD: Final = PaperFormat(
    "Word",
    Font.ARIAL,
    width=_WIDTH,
    height=265 * _MM,
    slip_height=265 * _MM,
    boxes_side_by_side=False,
    room_to_sign=35,
    looks={
        "p": Looks(14, 16.1, after=3),
        "muted": Looks(12, 13.8, after=3),
        "h1": Looks(16, 18.4, 4, 4, bold=True),
        "h2": Looks(15, 17.3, 6, 1, bold=True),
        "h3": Looks(14, 16.1, 4, 1, bold=True),
        "li": Looks(14, 16.1, narrower=22.7),
        "tickbox": Looks(14, 17.5, after=1, narrower=25.5),
        "field": Looks(14, 16.1, before=18, after=1),
        "rule": Looks(14, 16.1, before=18, after=1),
        "list": Looks(14, 0, after=3),
        "letterhead": Looks(14, 16.1),
        "address": Looks(14, 16.1, after=6),
        "cell": Looks(14, 16.1, 2, 6),
    },
)
PAPERS: Final = (PDF, WORD)


def _in_large_print(paper: PaperFormat) -> PaperFormat:
    """The same paper with all words in large print, on lines and with indents that grow with them."""
    looks = {}
    for name, look in paper.looks.items():
        factor = max(_LARGE / paper.looks["p"].size, _LARGE / look.size)
        looks[name] = replace(look, size=look.size * factor, line=look.line * factor, narrower=look.narrower * factor)
    return replace(paper, boxes_side_by_side=False, looks=looks)


LARGE_PRINT: Final = tuple(map(_in_large_print, PAPERS))


def papers_of(document: Document) -> tuple[PaperFormat, ...]:
    """The formats on paper of a document, in the font of its house and with its line at the foot of each page, if it has them."""
    usual = LARGE_PRINT if document.large_print else PAPERS
    if document.house is None:
        return usual
    return tuple(_of_house(paper, document.house, large=document.large_print) for paper in usual)


def _of_house(paper: PaperFormat, house: HouseStyle, *, large: bool) -> PaperFormat:
    lift = (_LARGE_LIFT if large else _LIFT) if house.footer else 0
    paper = replace(paper, height=paper.height - lift, slip_height=paper.slip_height - lift)
    if house.font is None:
        return paper
    if paper.font is Font.SHIPPED:
        return replace(paper, font=house.font)
    # Word sets lines as far apart as the font itself says, and shows another where it is not there.
    higher = max(1.0, house.font.line / _ARIAL_LINE)
    looks = {name: replace(look, line=look.line * higher) for name, look in paper.looks.items()}
    return replace(paper, font=Widest(house.font, paper.font), looks=looks)
