"""Chooses the reader of a spreadsheet by the ending of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable, ReaderBroken
from govkit.read.spreadsheet import SPREADSHEETS, Rows
from govkit.written.read_file import is_waiting

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
    content = _content(file)
    try:
        return SPREADSHEETS.of(ending.removeprefix(".")).read(content, file)
    except (DocumentUnreadable, MemoryError):
        raise
    except Exception as error:
        raise ReaderBroken(file, error) from error


def _content(file: Path) -> bytes:
    try:
        if is_waiting(file) or (file.exists() and not file.is_file()):
            raise DocumentUnreadable(f"{file}: this is no file. Name the spreadsheet itself.")
        with file.open("rb") as source:
            content = source.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise DocumentUnreadable(f"{file}: there is no such file. Check its name.") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise DocumentUnreadable(f"{file}: this file can't be read: {why}.") from error
    if len(content) > LARGEST:
        raise DocumentUnreadable(
            f"{file}: this file is larger than {LARGEST // 1_000_000} MB. Keep only the marks in it."
        )
    return content
