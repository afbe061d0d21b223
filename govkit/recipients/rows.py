"""The rows of a list that people keep in a spreadsheet, one at a time, from CSV or XLSX."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from govkit.errors import FileUnreadable

FORMULA: Final = "="  # what stands for a cell of which a program works out the value
MOST_COLUMNS: Final = 200


class ListUnreadable(FileUnreadable):
    """A list of people can't be opened, or is not what such lists are; the sentence says no more of it than the row."""


class ListRow(NamedTuple):
    """The cells of a row, and the line of the file, or the row of the sheet, that it starts on."""

    number: int
    cells: list[str]


def rows_of(file: Path) -> Iterator[ListRow]:
    """The rows that say anything, the headings first. Raises ListUnreadable."""
    ending = file.suffix.casefold()
    read = _readers().get(ending)
    if read is None:
        known = " or ".join(sorted(_readers()))
        raise ListUnreadable(file, f"a list is read from {known}. Save it as one of these.")
    with refusing_unopened(file):
        yield from telling(read(file), file)


def telling(rows: Iterable[ListRow], file: Path) -> Iterator[ListRow]:
    """Those of the rows that say anything. Raises ListUnreadable where one has more columns than any such list."""
    for row in rows:
        if any(cell and not cell.isspace() for cell in row.cells):
            if len(row.cells) > MOST_COLUMNS:
                why = f"it has more than {MOST_COLUMNS} columns. Keep those that `govkit letters template` writes."
                raise ListUnreadable(f"{file}:{row.number}", why)
            yield row


@contextmanager
def refusing_unopened(file: Path) -> Iterator[None]:
    """Raises ListUnreadable where a list can't be opened, or not be read to its end."""
    try:
        yield
    except OSError as error:
        raise ListUnreadable(file, f"this can't be opened: {error.strerror or 'it is damaged'}.") from None


def _readers() -> Mapping[str, Callable[[Path], Iterator[ListRow]]]:
    from govkit.recipients.csv_rows import csv_rows  # noqa: PLC0415 - these raise what is named here
    from govkit.recipients.xlsx_rows import xlsx_rows  # noqa: PLC0415 - so does this, and it takes long to start

    return {".csv": csv_rows, ".xlsx": xlsx_rows}
