"""Reads the rows of a spreadsheet that somebody filled in: one module for each ending of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from govkit.formats import Format, Formats

Rows = tuple[tuple[str, ...], ...]


class SpreadsheetReader(Format, Protocol):
    """A format of spreadsheets that is read."""

    def read(self, content: bytes, file: Path, /) -> Rows:
        """The cells of its first sheet, row by row, as they are shown. Raises DocumentUnreadable, which says what to do."""
        ...


SPREADSHEETS: Final = Formats[SpreadsheetReader]("govkit.read.spreadsheet", "from_")
