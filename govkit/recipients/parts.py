"""Cuts a list into parts of so many rows, each of which can be read without the others."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Iterator
from functools import partial
from io import BytesIO
from itertools import chain, count, islice
from pathlib import Path
from typing import Final, NamedTuple

from govkit.recipients.csv_rows import CsvStretch, rows_in
from govkit.recipients.rows import ListRow, refusing_unopened, rows_of, telling

ReadStretch = Callable[[CsvStretch], bytes]
_CSV: Final = ".csv"


class ListPart(NamedTuple):
    """Rows of a list that follow each other: the part's number, its first and last row, and where these stand in CSV, or the rows themselves."""

    number: int
    first: int
    last: int
    at: CsvStretch | None
    rows: tuple[ListRow, ...] = ()

    def __repr__(self) -> str:
        """Its number, and nothing about the people in it."""
        return f"ListPart({self.number})"


def parts_of(file: Path, most: int) -> Iterator[ListPart]:
    """The rows below the headings in parts of so many, the last of what is left. Raises ListUnreadable."""
    return _of_csv(file, most) if file.suffix.casefold() == _CSV else _of_workbook(file, most)


def rows_of_part(part: ListPart, file: Path, read: ReadStretch) -> Iterator[ListRow]:
    """The rows of a part. Raises ListUnreadable."""
    if part.at is None:
        return iter(part.rows)
    return telling(rows_in(BytesIO(read(part.at)), file, part.at.line), file)


def read_stretch(file: Path, stretch: CsvStretch) -> bytes:
    """What stands in a stretch of a file on this machine. Raises ListUnreadable."""
    with refusing_unopened(file), file.open("rb") as opened:
        opened.seek(stretch.start)
        return opened.read(stretch.end - stretch.start)


def rows_at(part: ListPart, file: Path, numbers: Container[int]) -> Iterator[ListRow]:
    """The rows of a part that have these numbers. Raises ListUnreadable."""
    return (row for row in rows_of_part(part, file, partial(read_stretch, file)) if row.number in numbers)


def _of_csv(file: Path, most: int) -> Iterator[ListPart]:
    with refusing_unopened(file), file.open("rb") as opened:
        rows = rows_in(opened, file)
        next(telling(rows, file), None)
        number, start = 1, opened.tell()
        while first := next(rows, None):
            telling_rows = islice(telling(chain((first,), rows), file), most)
            # A reader of CSV asks for no line before it needs one, so the file stands where the last of these rows ends.
            if numbers := array("L", (row.number for row in telling_rows)):
                yield ListPart(number, numbers[0], numbers[-1], CsvStretch(start, opened.tell(), first.number))
            number, start = number + 1, opened.tell()


def _of_workbook(file: Path, most: int) -> Iterator[ListPart]:
    rows = islice(rows_of(file), 1, None)
    for number in count(1):
        together = tuple(islice(rows, most))
        if not together:
            return
        yield ListPart(number, together[0].number, together[-1].number, None, together)
