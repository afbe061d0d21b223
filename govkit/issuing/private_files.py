"""Writes files that hold people's names and addresses: for their owner alone, whole or not at all, over nothing but older ones of their form."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

from govkit.errors import OutputRefused
from govkit.issuing.links import refuse_links, refuse_to_leave
from govkit.issuing.lock import alone_in
from govkit.write.spreadsheet.as_csv import harmless

_STAGED: Final = ".govkit-private-"
_OWNER_ALONE: Final = 0o600
_OWNERS_FOLDER: Final = 0o700
_NOT_FOLLOWED: Final = getattr(os, "O_NOFOLLOW", 0)  # Windows has no such flag
_BINARY: Final = getattr(os, "O_BINARY", 0)  # Windows alone has one
_MARK: Final = b"\xef\xbb\xbf"  # by which Excel knows UTF-8


class Rows(Protocol):
    """Takes rows, one at a time."""

    def __call__(self, row: Sequence[str], /) -> None:
        """Writes a row below those before it."""


@contextmanager
def private_tables(
    folder: Path, headings: Mapping[str, Sequence[str]], record: Callable[[], Mapping[str, bytes]] = dict
) -> Iterator[Mapping[str, Rows]]:
    """CSV files by name in a private folder, each with its headings, to be filled row by row. They appear when all are whole. Raises OutputRefused.

    `record` gives files that tell of them, by name, once they are filled; they appear last.
    """
    for name, columns in headings.items():
        _refuse_others(folder / name, columns)
    staged = {name: folder / f"{_STAGED}{name}" for name in headings}
    try:
        with ExitStack() as opened:
            yield {name: _table(opened, place, headings[name]) for name, place in staged.items()}
            with refusing_unwritten(folder):
                opened.close()
        for name, content in record().items():
            staged[name] = folder / f"{_STAGED}{name}"
            with refusing_unwritten(folder / name), os.fdopen(new_file(staged[name]), "wb") as opened_record:
                opened_record.write(content)
        for name, place in staged.items():
            with refusing_unwritten(folder / name):
                place.replace(folder / name)
    finally:
        for place in staged.values():
            with suppress(OSError):
                place.unlink(missing_ok=True)


@contextmanager
def private_folder(folder: Path) -> Iterator[None]:
    """A folder that its owner alone can look into, with no other run in it until this ends. Raises OutputRefused."""
    refuse_to_leave(folder)
    with refusing_unwritten(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=_OWNERS_FOLDER)
    with alone_in(folder):
        remove_staged(folder)
        yield


@contextmanager
def refusing_unwritten(place: Path) -> Iterator[None]:
    """Raises OutputRefused where a file of personal data can't be written: which, why, and what to do."""
    try:
        yield
    except OSError as error:
        why = error.strerror or "the disk refuses it"
        raise OutputRefused(
            f"{place}: this can't be written: {why}. What stood there before stands. Make room for it, or ask whoever looks after the folder; "
            "then run this again."
        ) from None


def clear_staged(folder: Path) -> None:
    """Removes what a run that was killed had begun, also where this one writes nothing; one that is still writing is waited for."""
    if any(folder.glob(f"{_STAGED}*")):
        with alone_in(folder):
            remove_staged(folder)


def remove_staged(folder: Path) -> tuple[str, ...]:
    """Removes what a run that was killed had begun, and gives the names."""
    left = sorted(folder.glob(f"{_STAGED}*"))
    for each in left:
        each.unlink(missing_ok=True)
    return tuple(each.name for each in left)


def _table(opened: ExitStack, place: Path, columns: Sequence[str]) -> Rows:
    file = place.with_name(place.name.removeprefix(_STAGED))
    with refusing_unwritten(file):
        writer = csv.writer(
            opened.enter_context(os.fdopen(new_file(place), "w", encoding="utf-8-sig", newline="")),
            quoting=csv.QUOTE_ALL,
        )
        writer.writerow(columns)

    def write(row: Sequence[str], /) -> None:
        with refusing_unwritten(file):
            writer.writerow([harmless(cell) for cell in row])

    return write


def new_file(place: Path) -> int:
    """A file that nobody else can read from its first byte on, opened."""
    return os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOT_FOLLOWED | _BINARY, _OWNER_ALONE)


def _refuse_others(file: Path, columns: Sequence[str]) -> None:
    """Raises OutputRefused where something stands that has not these headings, such as somebody's own list."""
    refuse_links([file])
    if not file.exists():
        return
    known = _MARK + ",".join(f'"{column}"' for column in columns).encode()
    with suppress(OSError), file.open("rb") as opened:
        if opened.read(len(known)) == known:
            return
    raise OutputRefused(
        f"{file} is there already, and is no such list. Nothing was written. Move it away, or use another --out."
    )
