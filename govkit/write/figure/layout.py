"""Lays a picture out: a column for each party, and down the page the arrows between them, in as many pictures as pages need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from govkit.document import Figure, Inline, Line, Sending, Stage
from govkit.write.figure.arrows import draw_arrow
from govkit.write.figure.columns import has_room, share_width
from govkit.write.figure.shapes import WIDTH, Box, Picture, Shape, Stroke, Words
from govkit.write.figure.wrap import natural_width, wrap

TALLEST: Final = 370.0  # a higher one, with its heading, would leave more than half of the page before it empty
MOST_COLUMNS: Final = 10
SIZE: Final = 11.0
LEADING: Final = 12.7
DARK, MIDDLE, PALE, GREY, WHITE = "12304f", "c9d6e3", "e8eef4", "8c97a3", "ffffff"
_GAP: Final = 4.0
_BETWEEN: Final = 3.0
_WIDEST_HEAD: Final = 120.0
_LABEL: Final = 250.0
_IN_LINE: Final = 375.0
_BARS: Final = {1: (15.6, MIDDLE), 2: (13.6, PALE)}


@dataclass(frozen=True, slots=True)
class Spacing:
    """The room above an arrow, beneath it, and after it; and whether what is sent and when stand in one line where they can."""

    above: float
    beneath: float
    after: float
    in_line: bool = False


_SPACINGS: Final = (Spacing(6, 6, 4), Spacing(4, 3.5, 2), Spacing(3, 3, 1.4), Spacing(6, 6, 4, in_line=True))
Rows = tuple[Stage | Sending, ...]


def lay_out(figure: Figure) -> tuple[Picture, ...]:
    """The pictures, each at most a page high; where there are too many parties for one, each shows those that it needs."""
    ways = (_part(figure, spacing) for spacing in _SPACINGS)
    return min(ways, key=len)


def _part(figure: Figure, spacing: Spacing) -> tuple[Picture, ...]:
    """As few pictures as hold all rows in order."""
    pictures: list[Picture] = []
    waiting: Rows = ()
    for chunk in _chunks(figure.rows):
        together = (*waiting, *chunk)
        if waiting and not _fits(figure, together, spacing):
            pictures.append(_draw(figure, waiting, spacing))
            together = chunk
        waiting = together
    return (*pictures, _draw(figure, waiting, spacing))


def _chunks(rows: Rows) -> Iterator[Rows]:
    """Each arrow with the headings right above it."""
    chunk: Rows = ()
    for row in rows:
        chunk = (*chunk, row)
        if isinstance(row, Sending):
            yield chunk
            chunk = ()
    if chunk:
        yield chunk


def _fits(figure: Figure, rows: Rows, spacing: Spacing) -> bool:
    return _side_by_side(figure, _needed(figure, rows)) and _draw(figure, rows, spacing).height <= TALLEST


def _side_by_side(figure: Figure, columns: Sequence[int]) -> bool:
    return len(columns) <= MOST_COLUMNS and has_room([figure.columns[at] for at in columns], WIDTH)


def _needed(figure: Figure, rows: Rows) -> list[int]:
    """The columns of a picture with these rows: all, or those that take part where there are too many."""
    every = range(len(figure.columns))
    if _side_by_side(figure, every):
        return list(every)
    return sorted({at for row in rows if isinstance(row, Sending) for at in (*row.senders, *row.receivers)})


def _draw(figure: Figure, rows: Rows, spacing: Spacing) -> Picture:
    """One picture: the lines down from each party, what heads them, then row by row."""
    columns = _needed(figure, rows)
    widths, size = share_width([figure.columns[at] for at in columns], WIDTH)
    lefts = [sum(widths[:number]) for number in range(len(columns))]
    centres = {at: left + wide / 2 for at, left, wide in zip(columns, lefts, widths, strict=True)}
    heads, top = _heads([figure.columns[at] for at in columns], list(zip(lefts, widths, strict=True)), size)
    shapes: list[Shape] = []
    y = top + _GAP
    for row in rows:
        drawn, y = _bar(row, y) if isinstance(row, Stage) else _sending(row, y, centres, spacing)
        shapes += drawn
    down = (Stroke(x, top, x, y, Line.SOLID, GREY, 0.75) for x in centres.values())
    # The boxes come first: LibreOffice turns a drawing by a quarter that begins with ten upright lines.
    return Picture(WIDTH, y, (*heads, *down, *shapes))


def _heads(
    columns: list[tuple[Inline, ...]], places: list[tuple[float, float]], size: float
) -> tuple[list[Shape], float]:
    """The boxes with the parties' names, all as high as the highest."""
    boxes = [min(wide - _BETWEEN, _WIDEST_HEAD) for _left, wide in places]
    names = [wrap(column, box - _BETWEEN, size, bold=True) for column, box in zip(columns, boxes, strict=True)]
    leading = size * LEADING / SIZE
    height = max((len(lines) for lines in names), default=1) * leading + 2 * _GAP
    shapes: list[Shape] = []
    for (left, wide), box, lines in zip(places, boxes, names, strict=True):
        x = left + (wide - box) / 2
        words = Words(
            x, (height - len(lines) * leading) / 2, box, len(lines) * leading, lines, size, leading, bold=True
        )
        shapes += [Box(x, 0.5, box, height - 0.5, PALE, DARK), words]
    return shapes, height


def _bar(stage: Stage, y: float) -> tuple[list[Shape], float]:
    """A heading across the whole picture; one that parts it stands under a heavy line."""
    least, fill = _BARS[stage.level]
    lines = wrap(stage.inlines, WIDTH - 2 * _GAP, SIZE, bold=True)
    height = max(least, len(lines) * LEADING + 1)
    inside = (height - len(lines) * LEADING) / 2
    words = Words(
        _GAP, y + inside, WIDTH - 2 * _GAP, height - 2 * inside, lines, SIZE, LEADING, bold=True, centred=False
    )
    line = [Stroke(0, y, WIDTH, y, Line.SOLID, DARK, 2)] if fill == MIDDLE else []
    return [Box(0, y, WIDTH, height, fill), *line, words], y + height + _GAP / 4


def _sending(row: Sending, y: float, centres: dict[int, float], spacing: Spacing) -> tuple[list[Shape], float]:
    """An arrow, with what is sent above it and when it goes ahead below, or beside that."""
    senders, receivers = ([centres[at] for at in ends] for ends in (row.senders, row.receivers))
    xs = [*senders, *receivers]
    when = _label(row.when, _room(xs), bold=False)
    what = _label(row.what, max(_IN_LINE, _room(xs)) - when.width - 2, bold=True)
    beside = spacing.in_line and len(what.lines) == len(when.lines) == 1
    if not beside:
        what = _label(row.what, _room(xs), bold=True)
    level = y + what.height + spacing.above
    after = level + spacing.beneath
    labels = _moved(what, when, y=y, xs=xs) if beside else (*_moved(what, y=y, xs=xs), *_moved(when, y=after, xs=xs))
    bottom = after if beside else after + when.height
    return [*_plated(labels), *draw_arrow(senders, receivers, level, row.line)], bottom + spacing.after


def _room(xs: Sequence[float]) -> float:
    """How wide the words of an arrow may be."""
    return min(WIDTH, max(_LABEL, max(xs) - min(xs)))


def _label(inlines: tuple[Inline, ...], most: float, *, bold: bool) -> Words:
    """The words of an arrow, which have no place yet."""
    lines = wrap(inlines, most, SIZE, bold=bold)
    width = min(most, natural_width(inlines, SIZE, bold=bold)) + 2
    return Words(0, 0, width, len(lines) * LEADING, lines, SIZE, LEADING, bold=bold)


def _moved(*labels: Words, y: float, xs: Sequence[float]) -> tuple[Words, ...]:
    """Words side by side over the middle of an arrow, moved in where they would stand outside the picture."""
    width = sum(label.width for label in labels)
    x = min(max(0.0, (min(xs) + max(xs) - width) / 2), WIDTH - width)
    starts = accumulate((label.width for label in labels), initial=x)
    return tuple(replace(label, x=start, y=y) for label, start in zip(labels, starts, strict=False))


def _plated(labels: Iterable[Words]) -> Iterator[Shape]:
    """Words on white, so that no line runs through them."""
    for label in labels:
        yield Box(label.x, label.y, label.width, label.height, WHITE)
        yield label
