"""Where other machines read a list and leave letters: a folder that all of them share, or a store that all of them reach."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from typing import Any

from govkit.document.names import document_name
from govkit.errors import OutputRefused
from govkit.issuing.links import refuse_links
from govkit.posting.ledger import MadeBatch
from govkit.posting.whole_file import told_of, whole_file
from govkit.recipients.csv_rows import CsvStretch

_OWNERS_FOLDER = 0o700


class PlaceUnreached(OutputRefused):
    """A machine of the cluster does not reach the list, or the place where letters are left."""


def read_shared(url: str, stretch: CsvStretch) -> bytes:
    """What stands in a stretch of a list that all machines reach. Raises PlaceUnreached."""
    with _reaching(url):
        files, path = _files_at(url)
        content: bytes = files.cat_file(path, start=stretch.start, end=stretch.end)
        return content


def made_and_left(url: str, make: Callable[[Path], MadeBatch]) -> MadeBatch:
    """A batch that is made in a folder of its own, left in a store, and kept nowhere else. Raises PlaceUnreached."""
    with tempfile.TemporaryDirectory(prefix="govkit-letters-") as named:
        made = make(Path(named))
        with _reaching(url):
            files, path = _files_at(url)
            for each in made.files:
                files.put_file(str(Path(named, each.name)), f"{path}/{_flat(each.name)}")
        return made


def brought(url: str, made: MadeBatch, folder: Path) -> None:
    """Brings the files of a batch from a store into their folder, each whole, and leaves none there. Raises OutputRefused."""
    with _reaching(url):
        files, path = _files_at(url)
    for each in made.files:
        place, left = folder / each.name, f"{path}/{_flat(each.name)}"
        refuse_links([place.parent])
        place.parent.mkdir(mode=_OWNERS_FOLDER, exist_ok=True)
        with whole_file(place) as out, _reaching(url), files.open(left, "rb") as there:
            copyfileobj(there, out)
        if told_of(place, folder) != each:
            place.unlink()
            raise OutputRefused(f"{place}: this came damaged from {url}. It was deleted. Run this again, as before.")
        with _reaching(url):
            files.rm_file(left)


def send(file: Path, url: str) -> None:
    """Puts a list where all machines reach it, in a folder that is its owner's alone. Raises PlaceUnreached."""
    with _reaching(url):
        files, path = _files_at(url)
        own = path.rpartition("/")[0]
        for folder in (own.rpartition("/")[0], own):
            files.makedirs(folder, exist_ok=True)
            if "file" in files.protocol:  # what others on a machine that shares the folder could read
                Path(folder).chmod(_OWNERS_FOLDER)
        files.put_file(str(file), path)


def clear(url: str) -> None:
    """Deletes all that was left at a place. Raises PlaceUnreached."""
    with _reaching(url):
        files, path = _files_at(url)
        if files.exists(path):
            files.rm(path, recursive=True)


def clear_beside(url: str) -> None:
    """Deletes all that stands in the folder of a place but the place itself: what runs left that were killed. Raises PlaceUnreached."""
    with _reaching(url):
        files, path = _files_at(url)
        whole, own = path.rpartition("/")[0], path.rpartition("/")[2]
        for each in files.ls(whole, detail=False) if files.exists(whole) else ():
            if each.rstrip("/").rpartition("/")[2] != own:
                files.rm(each, recursive=True)


def _flat(name: str) -> str:
    """The name of a file in a store, which need not know folders."""
    return document_name(*name.split("/"))


def _files_at(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415 - a run without a cluster needs none of it

    files, path = url_to_fs(url)
    return files, str(path)


@contextmanager
def _reaching(url: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, ImportError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise PlaceUnreached(
            f"{url}: a machine can't read or write here: {why}. Put the list and --out into a folder that all machines share under one name, "
            "or name a store that all of them reach with --store. What was made stands."
        ) from None
