"""Puts a file of personal data into its folder: whole or not at all, and for its owner alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, Final, NamedTuple

from govkit.issuing.private_files import new_file, refusing_unwritten
from govkit.written.digest import digest_of

BEGUN: Final = ".begun"  # how the name of a file ends that is still being written
OWNER_ALONE: Final = 0o600
_BUFFER: Final = 1 << 20


class PlacedFile(NamedTuple):
    """A file that is in its folder: its name, how many bytes it has, and their SHA-256."""

    name: str
    size: int
    digest: str


@contextmanager
def whole_file(place: Path) -> Iterator[BinaryIO]:
    """What is written into it stands in its place once all is on the disk. Where writing is stopped, nothing is left. Raises OutputRefused.

    Two that write the same file at once, such as a machine that was taken for lost and another in its stead, do not meet before the end.
    """
    beside = place.with_name(f"{place.name}.{token_hex(8)}{BEGUN}")
    try:
        with refusing_unwritten(place):
            with os.fdopen(new_file(beside), "wb", buffering=_BUFFER) as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            beside.replace(place)
    finally:  # Ctrl-C too
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def remove_begun(folder: Path) -> None:
    """Removes what runs that were killed had begun."""
    for left in folder.rglob(f"*{BEGUN}"):
        left.unlink(missing_ok=True)


def told_of(place: Path, folder: Path) -> PlacedFile:
    """A file as a ledger tells of it."""
    return PlacedFile(place.relative_to(folder).as_posix(), place.stat().st_size, digest_of(place))


def stands(folder: Path, told: PlacedFile) -> bool:
    """Whether a file stands in its folder as it was told of."""
    place = folder / told.name
    return place.is_file() and place.stat().st_size == told.size and told_of(place, folder) == told
