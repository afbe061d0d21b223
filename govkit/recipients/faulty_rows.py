"""The list of rows that nobody could be written to by, each with what is wrong, to be mended and used as a list."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.recipients.columns import SAID_OF_FAULTY
from govkit.recipients.recipient import Addressee, Faulty
from govkit.write.spreadsheet.as_csv import harmless

FAULTY: Final = "faulty.csv"


class FaultyRows:
    """The rows of one list as they are written down: its own columns, and what is said of each row behind them."""

    def __init__(self, header: Sequence[str]) -> None:
        self._said_before = {at for at, name in enumerate(header) if name in SAID_OF_FAULTY}
        self.headings = (*self._own(header), *SAID_OF_FAULTY)

    def cells_of(self, row: Faulty) -> list[str]:
        """A row, with its number in the list and what is wrong."""
        why = "; ".join(f"{each.column}: {each.says}" for each in row.faults)
        return [*self._own(row.cells), str(row.row), why]

    def refuse_mended(self, file: Path, rows: Callable[[], Iterable[Addressee | Faulty]]) -> None:
        """Raises OutputRefused where somebody mended the list of an earlier run in its place: it would be lost."""
        if not file.is_file():
            return
        wanted = (self.cells_of(row)[:-1] for row in rows() if isinstance(row, Faulty))
        if any(before != [harmless(cell) for cell in now or ()] for before, now in zip_longest(_rows_in(file), wanted)):
            raise OutputRefused(
                f"{file}: this is not as it was written, and would be lost. Nothing was written. Move it to another folder, and make its letters "
                "as a mail-out of their own: --out."
            )

    def _own(self, cells: Sequence[str]) -> Iterator[str]:
        return (cell for at, cell in enumerate(cells) if at not in self._said_before)


def _rows_in(file: Path) -> Iterator[list[str]]:
    """The rows below the headings, without what is said of each: another version may say it in other words."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.reader(opened)
            next(reader, None)
            yield from (row[:-1] for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error):
        yield []
