"""Puts a file of personal data into its folder: whole or not at all, and for its owner alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

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
    """What is written into it stands in its place once all is on the disk. Where writing is stopped, nothing is left."""
    beside = place.with_name(place.name + BEGUN)
    beside.unlink(missing_ok=True)
    try:
        opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
        with os.fdopen(opened, "wb", buffering=_BUFFER) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(place)
    except BaseException:  # Ctrl-C too
        beside.unlink(missing_ok=True)
        raise


def remove_begun(folder: Path) -> None:
    """Removes what runs that were killed had begun."""
    for left in folder.rglob(f"*{BEGUN}"):
        left.unlink(missing_ok=True)


def told_of(place: Path, folder: Path) -> PlacedFile:
    """A file as a ledger tells of it."""
    with place.open("rb") as file:
        digest = sha256()
        while part := file.read(_BUFFER):
            digest.update(part)
    return PlacedFile(place.relative_to(folder).as_posix(), place.stat().st_size, digest.hexdigest())


def stands(folder: Path, told: PlacedFile) -> bool:
    """Whether a file stands in its folder as it was told of."""
    place = folder / told.name
    return place.is_file() and place.stat().st_size == told.size and told_of(place, folder) == told
