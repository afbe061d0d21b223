"""Lines of print of a PDF: their words, where they stand, and the size and weight of their type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf
from operator import itemgetter
from statistics import median, median_low
from typing import Final, NamedTuple

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTItem, LTPage, LTTextBox, LTTextLine

from govkit.read.footnotes import raised

_SIGNS: Final = "•●○◦▪▫■□☐☑☒❑❖‣\u2043∙·➔➢➤✓✔–*\uf000-\uf0ff-"
_NUMBER: Final = r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?"
_BULLET: Final = re.compile(rf"[{_SIGNS}]\s*|o\s+(?=[A-Z])|(?:{_NUMBER})\s+(?=\D)")
_ALONE: Final = re.compile(rf"[{_SIGNS}]|o|{_NUMBER}")
_EDGES: Final = (0.08, 0.92)  # of the height of a page
_BESIDE: Final = 5  # times the type: so far may a bullet stand from its item
_ALIGNED: Final = 1.5  # times the type: so far apart may lines of one column begin
_THIN: Final = 2.0  # points, of a box that is a line
_TALLEST_COLOUR: Final = 1.3  # times the type: the box of a colour behind a line
_MOSTLY: Final = 0.5
_SHORTER: Final = 0.5  # of the width of a page, and a rule parts notes from the text
_NOTE: Final = re.compile("\ue013?(\\d{1,3}|[*†‡])\ue014?\\s*(?=\\S)")
_SMALL: Final = 0.85  # of the type of a line, and a sign may be set above it
_ABOVE: Final = 0.15  # of the type, and it is


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of print: its words, where it stands, the size and weight of its type, and whether a bullet is before it.

    `room` is how many more characters would have gone into the line. `edge` says that it is at the head or foot of the page.
    `rule` is how high the next drawn line above it stands, as between the rows of a table. `note` says that it belongs to a note at the
    foot of its page.
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
    left: float = 0.0
    rule: float = inf
    note: bool = False


class _Rule(NamedTuple):
    """A line across a page: where it begins and ends, how high it stands, and how high the box is whose edge it is."""

    left: float
    right: float
    height: float
    of_box: float


def lines_of(page: LTPage, number: int) -> Iterator[PrintedLine]:
    """The lines of a page. A bullet that stands by itself is no line; what it stands before is an item."""
    parts = list(_parts(page, page))
    lines = [line for box in parts if isinstance(box, LTTextBox) for line in box]
    bullets = [line for line in lines if _ALONE.fullmatch(line.get_text().strip())]
    drawn = [each for each in parts if isinstance(each, LTCurve)]
    rules = list(_rules(drawn))
    walls = [each for each in drawn if each.width <= _THIN < each.height]
    found = [(line, _line(line, page, number)) for line in lines if line not in bullets]
    notes_below = _top_of_notes([printed for _line, printed in found], rules, page.width)
    for line, printed in found:
        right = max(other.x1 for other, its in found if _is_in_line(printed, its))
        right = min(right, _end_of_cell(line, walls))
        yield replace(
            printed,
            room=(right - line.x1) / max(line.width / max(len(printed.text), 1), 0.1),
            item=printed.item or any(_leads(bullet, line, printed.size) for bullet in bullets),
            rule=_rule_above(line, printed.size, rules),
            note=printed.bottom < notes_below,
        )


def _end_of_cell(line: LTTextLine, walls: Sequence[LTCurve]) -> float:
    """How far to the right words may go in the cell that a line stands in, by the lines drawn on both sides of it."""
    middle = (line.y0 + line.y1) / 2
    beside = [each for each in walls if each.y0 < middle < each.y1]
    left = max((each.x1 for each in beside if each.x1 <= line.x0), default=-inf)
    right = min((each.x0 for each in beside if each.x0 >= line.x1), default=inf)
    return right - (line.x0 - left) if left > -inf else inf


def _top_of_notes(lines: Sequence[PrintedLine], rules: Sequence[_Rule], width: float) -> float:
    """How high the notes of a page begin: below a short rule that stands by itself, with a mark that also stands above it, raised."""
    for rule in rules:
        beside = [each for each in rules if abs(each.height - rule.height) <= _THIN and each.left != rule.left]
        below = [each for each in lines if each.bottom < rule.height]
        if not below or beside or rule.of_box > _THIN or rule.right - rule.left > _SHORTER * width:
            continue
        mark = _NOTE.match(max(below, key=lambda each: each.top).text)
        above = "".join(each.text for each in lines if each.bottom >= rule.height)
        if mark and raised(mark[1]) in above and all(each.edge or each.left < rule.right for each in below):
            return rule.height
    return -inf


def _is_in_line(line: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines of a page begin under each other, in type of one size, and so end at one margin."""
    return abs(other.left - line.left) <= _ALIGNED * line.size and abs(other.size - line.size) <= 0.1 * line.size


def _leads(bullet: LTTextLine, line: LTTextLine, size: float) -> bool:
    """Whether a bullet that stands by itself stands before a line."""
    return line.y0 < bullet.y0 + bullet.height / 2 < line.y1 and 0 <= line.x0 - bullet.x0 < _BESIDE * max(size, 1.0)


def _rules(drawn: Iterable[LTCurve]) -> Iterator[_Rule]:
    """The lines that are drawn across a page, and the edges of its boxes: rows of a table stand between them."""
    for each in drawn:
        if each.width > 1:
            yield _Rule(each.x0, each.x1, each.y0, each.height)
            yield _Rule(each.x0, each.x1, each.y1, each.height)


def _rule_above(line: LTTextLine, size: float, rules: Sequence[_Rule]) -> float:
    """How high the next rule above a line stands. The edge of a colour behind a single line is none."""
    middle = (line.y0 + line.y1) / 2
    above = (
        rule.height
        for rule in rules
        if rule.height > middle
        and rule.left <= line.x0 + 1
        and rule.right >= line.x1 - 1
        and not _THIN < rule.of_box <= _TALLEST_COLOUR * size
    )
    return min(above, default=inf)


def _parts(part: LTPage | LTFigure, page: LTPage) -> Iterator[LTItem]:
    """The words and lines of a page, also of what is put on it whole as a drawing is: some programs write all pages so."""
    for each in part:
        if isinstance(each, LTFigure) and _is_whole(each, page):
            yield from _parts(each, page)
        else:
            yield each


def _is_whole(figure: LTFigure, page: LTPage) -> bool:
    return bool(figure.width * figure.height > _MOSTLY * page.width * page.height)


def words_drawn(part: LTPage | LTFigure, page: LTPage) -> int:
    """How many words stand in the smaller drawings of a page, which are not read."""
    figures = [each for each in part if isinstance(each, LTFigure)]
    small = [each for each in figures if not _is_whole(each, page)]
    return sum(map(_words, small)) + sum(words_drawn(each, page) for each in figures if each not in small)


def _words(figure: LTFigure) -> int:
    boxes = sum(len(each.get_text().split()) for each in figure if isinstance(each, LTTextBox))
    return boxes + sum(_words(each) for each in figure if isinstance(each, LTFigure))


def shows_picture(page: LTPage) -> bool:
    """Whether a page has a picture on it, as one that was scanned has."""
    return any(isinstance(each, LTFigure | LTImage) for each in page)


def _line(line: LTTextLine, page: LTPage, number: int) -> PrintedLine:
    """A line by itself, whatever is around it."""
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
        room=0.0,
        edge=not _EDGES[0] < middle < _EDGES[1],
        item=bullet is not None,
        left=line.x0,
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
