"""Reads rows of CSV, in UTF-8 alone: any other encoding turns names into other names."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from govkit.recipients.rows import ListRow, ListUnreadable

_LONGEST_LINE: Final = 200_000
_SAVE: Final = "Save it as “CSV UTF-8 (comma delimited)”."
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class CsvStretch(NamedTuple):
    """Rows of a file that follow each other: the byte that they start at, the one that they end before, and the line that they start on."""

    start: int
    end: int
    line: int


def csv_rows(file: Path) -> Iterator[ListRow]:
    """Each row with the line that it starts on. Raises ListUnreadable, which names a line and nothing that stands there."""
    with file.open("rb") as opened:
        yield from rows_in(opened, file)


def rows_in(opened: BinaryIO, file: Path, line: int = 1) -> Iterator[ListRow]:
    """The rows of what is opened, which is a file, or a stretch of it that starts on this line. Raises ListUnreadable."""
    reader = csv.reader(_lines(opened, file, line), strict=True)
    before, start = line - 1, line
    try:
        for cells in reader:
            if start == 1:
                _refuse_other_signs(cells, file)
            yield ListRow(start, cells)
            start = before + reader.line_num + 1
    except csv.Error:
        why = "a quotation mark opens here and does not close, or something follows one that closes. ListLook at this line."
        raise ListUnreadable(f"{file}:{start}", why) from None


def _lines(opened: BinaryIO, file: Path, first: int) -> Iterator[str]:
    number = first - 1
    while raw := opened.readline(_LONGEST_LINE):
        number += 1
        if number == 1:
            if raw.startswith(_UTF_16):
                raise ListUnreadable(file, f"this is not in UTF-8. {_SAVE}")
            raw = raw.removeprefix(codecs.BOM_UTF8)
        if len(raw) == _LONGEST_LINE:
            raise ListUnreadable(f"{file}:{number}", f"this line is too long for one row. {_SAVE}")
        try:
            yield raw.decode("utf-8")
        except UnicodeDecodeError:
            raise ListUnreadable(f"{file}:{number}", f"this line is not in UTF-8. {_SAVE}") from None


def _refuse_other_signs(cells: list[str], file: Path) -> None:
    if len(cells) == 1 and (sign := next((sign for sign in ";\t|" if sign in cells[0]), "")):
        called = {";": "semicolons", "\t": "tabs"}.get(sign, "upright lines")
        raise ListUnreadable(f"{file}:1", f"{called} part its columns, where commas should. {_SAVE}")
