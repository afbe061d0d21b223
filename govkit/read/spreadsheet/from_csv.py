"""Spreadsheets that were saved as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable
from govkit.read.decoding import decode
from govkit.read.spreadsheet import Rows
from govkit.read.spreadsheet.cell import cell, refuse_too_many, without_empty_end

FOR: Final = "a spreadsheet saved as text, with commas, semicolons or tabs between its cells"
_BETWEEN: Final = (",", ";", "\t")  # Excel writes the second where a comma stands for a point


def read(content: bytes, file: Path) -> Rows:
    """The cells, row by row."""
    text = decode(content, file)
    first = text.lstrip().partition("\n")[0]
    between = max(_BETWEEN, key=first.count)
    rows: list[tuple[str, ...]] = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True), 1):
            refuse_too_many(number, len(row), file)
            rows.append(tuple(cell(words, number, column, file) for column, words in enumerate(row, 1)))
    except csv.Error as error:
        why = "a quotation mark in this row is not closed, or stands where none can. Save the sheet anew as CSV."
        raise DocumentUnreadable(f"{file}: row {len(rows) + 1}: {why}") from error
    return without_empty_end(rows)
