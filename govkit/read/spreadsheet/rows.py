"""Chooses the reader of a spreadsheet by the ending of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable, ReaderBroken
from govkit.read.content import content_of
from govkit.read.spreadsheet import SPREADSHEETS, Rows

LARGEST: Final = 5_000_000
_CURES: Final = {
    ".xls": "Open it in Excel and save it as .xlsx.",
    ".ods": "Open it in your spreadsheet program and save it as .xlsx.",
}


def rows_of(file: Path) -> Rows:
    """The cells of a spreadsheet, row by row. Raises DocumentUnreadable, which says what to do."""
    ending = file.suffix.lower()
    if ending.removeprefix(".") not in SPREADSHEETS.names:
        known = " or ".join(f".{name}" for name in SPREADSHEETS.names)
        raise DocumentUnreadable(
            f"{file}: this is no spreadsheet that can be read. {_CURES.get(ending, f'Save it as {known}.')}"
        )
    content = content_of(file, LARGEST, "Keep only the marks in it.")
    try:
        return SPREADSHEETS.of(ending.removeprefix(".")).read(content, file)
    except (DocumentUnreadable, MemoryError):
        raise
    except Exception as error:
        raise ReaderBroken(file, error) from error
