"""Lines of print of a PDF: their words, where they stand, and the size and weight of their type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from statistics import median, median_low
from typing import Final

from pdfminer.layout import LTChar, LTFigure, LTImage, LTPage, LTTextBox, LTTextLine

from govkit.read.footnotes import raised

_SIGNS: Final = "•●○◦▪▫■□☐☑☒❑❖‣\u2043∙·➔➢➤✓✔–*\uf000-\uf0ff-"
_BULLET: Final = re.compile(rf"[{_SIGNS}]\s*|o\s+(?=[A-Z])|\(?(?:\d{{1,2}}|[a-z])[.)]\s+")
_ALONE: Final = re.compile(rf"[{_SIGNS}]|o|\(?(?:\d{{1,2}}|[a-z])[.)]")
_EDGES: Final = (0.08, 0.92)  # of the height of a page
_SMALL: Final = 0.85  # of the type of a line, and a sign may be set above it
_ABOVE: Final = 0.15  # of the type, and it is


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of print: its words, where it stands, the size and weight of its type, and whether a bullet is before it.

    `room` is how many more characters would have gone into the line. `edge` says that it is at the head or foot of the page.
    """

    text: str
    page: int
    top: float
    bottom: float
    size: float
    bold: bool
    room: float
    edge: bool
    item: bool


def lines_of(page: LTPage, number: int) -> Iterator[PrintedLine]:
    """The lines of a page. A bullet that stands by itself is no line; what it stands before is an item."""
    lines = [(line, box) for box in page if isinstance(box, LTTextBox) for line in box]
    bullets = [line.y0 + line.height / 2 for line, _box in lines if _ALONE.fullmatch(line.get_text().strip())]
    for line, box in lines:
        if not _ALONE.fullmatch(line.get_text().strip()):
            item = any(line.y0 < height < line.y1 for height in bullets)
            yield _line(line, box, page, number, item=item)


def shows_picture(page: LTPage) -> bool:
    """Whether a page has a picture on it, as one that was scanned has."""
    return any(isinstance(each, LTFigure | LTImage) for each in page)


def _line(line: LTTextLine, box: LTTextBox, page: LTPage, number: int, *, item: bool) -> PrintedLine:
    chars = [char for char in line if isinstance(char, LTChar) and char.get_text().strip()]
    size = median(char.size for char in chars) if chars else 0.0
    text = " ".join(_text(line, size).split())
    bullet = _BULLET.match(text)
    bold = sum("bold" in char.fontname.lower() for char in chars)
    middle = (line.y0 + line.y1) / 2 / max(page.height, 1.0)
    return PrintedLine(
        text=text[bullet.end() :] if bullet and bullet.end() < len(text) else text,
        page=number,
        top=line.y1,
        bottom=line.y0,
        size=size,
        bold=bold * 2 > len(chars),
        room=(box.x1 - line.x1) / max(line.width / max(len(text), 1), 0.1),
        edge=not _EDGES[0] < middle < _EDGES[1],
        item=item or bullet is not None,
    )


def _text(line: LTTextLine, size: float) -> str:
    """The words of a line. What is smaller than the rest and stands higher is set above the line."""
    bottom = median_low(
        [char.y0 for char in line if isinstance(char, LTChar) and char.size >= _SMALL * size] or [line.y0]
    )
    said = (
        (each.get_text(), isinstance(each, LTChar) and each.size < _SMALL * size and each.y0 > bottom + _ABOVE * size)
        for each in line
    )
    parts = ((is_above, "".join(text for text, _ in run)) for is_above, run in groupby(said, key=itemgetter(1)))
    return "".join(raised(text) if is_above else text for is_above, text in parts)
