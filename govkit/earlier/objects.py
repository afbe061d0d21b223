"""What lies in a revision, from git's own objects: neither written, changed nor left out as the repository's attributes would have it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from hashlib import new
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from govkit.earlier.git import git
from govkit.errors import NothingToCompare

_LARGEST: Final = 50_000_000  # bytes of all files together that are read from a revision
_FILE: Final = "100"  # how the modes of files begin; that of a link does not
_SHA1_LENGTH: Final = 40
_AT_ONCE: Final = 1_000_000  # bytes of a file
_TEXT: Final = 10_000_000  # bytes; what is longer has no line ends that somebody's editor could have changed


class Entry(NamedTuple):
    """A file of a revision: its mode, the name of its content, how long that is where git has it, and its path from the top."""

    mode: str
    blob: str
    size: int | None
    path: str


def entries(top: Path, ref: str, commit: str, paths: Sequence[str] = ()) -> Iterator[Entry]:
    """The files of a commit, or those at these paths and below. A link is one of them, and another repository is none."""
    for line in git(top, ref, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths).split(b"\0"):
        about, _, path = line.partition(b"\t")
        mode, _kind, blob, size = about.decode().split() if about else ("", "", "", "-")
        if size != "-":
            yield Entry(mode, blob, int(size) if size.isdigit() else None, os.fsdecode(path))


def lay_out(found: Sequence[Entry], top: Path, ref: str, folder: Path) -> None:
    """Writes files of a revision below a folder, each byte for byte. Links are left out. Raises NothingToCompare."""
    files = [each for each in found if each.mode.startswith(_FILE)]
    if sum(each.size or 0 for each in files) > _LARGEST:
        raise NothingToCompare(f"{ref}: its files have more than {_LARGEST:,} bytes, too many to compare with.")
    places = [_below(folder, each.path, ref) for each in files]
    for place, content in zip(places, _contents(top, ref, files), strict=True):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def is_blob(file: Path, entry: Entry) -> bool:
    """Whether a file holds what stood in a revision, but for how its lines end. It is read once, piece by piece, or not at all."""
    try:
        if file.is_symlink():
            where = os.fsencode(file.readlink())
            return _name([where], len(where), entry) == entry.blob
        if not file.is_file():
            return False
        length = file.stat().st_size
        size = length if entry.size is None else entry.size
        if length < size or (length > size and length > _TEXT):
            return False
        pieces = _pieces(file) if length == size else _with_line_ends(_pieces(file))
        return _name(pieces, size, entry) == entry.blob
    except OSError:
        return False


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(_AT_ONCE):
            yield piece


def _with_line_ends(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same with each line ended as git keeps it."""
    held = b""  # the first half of a line's end, of which the next piece may hold the other
    for piece in pieces:
        whole = held + piece
        held = b"\r" if whole.endswith(b"\r") else b""
        yield whole.removesuffix(held).replace(b"\r\n", b"\n")
    yield held


def _name(pieces: Iterable[bytes], size: int, entry: Entry) -> str:
    """What git calls a content of that size, by the same way as it called the other, which is no proof of anything."""
    way = "sha1" if len(entry.blob) == _SHA1_LENGTH else "sha256"
    made = new(way, b"blob %d\0" % size, usedforsecurity=False)
    for piece in pieces:
        made.update(piece)
    return made.hexdigest()


def _contents(top: Path, ref: str, files: Sequence[Entry]) -> Iterator[bytes]:
    asked = "".join(f"{each.blob}\n" for each in files).encode()
    answer = git(top, ref, "cat-file", "--batch", "--buffer", given=asked)
    at = 0
    for each in files:
        head = f"{each.blob} blob {each.size}\n".encode()
        if each.size is None or not answer.startswith(head, at):
            raise NothingToCompare(
                f"{ref}: {each.path} is not among what git holds here, so there is nothing to compare with."
            )
        at += len(head)
        yield answer[at : at + each.size]
        at += each.size + 1


def _below(folder: Path, path: str, ref: str) -> Path:
    """Where a file of a revision is written: below the folder, whatever a tree that no git wrote calls it."""
    place = folder / path
    if ".." in PurePosixPath(path).parts or not Path(os.path.normpath(place)).is_relative_to(folder):
        raise NothingToCompare(f"{ref}: it holds a file that leads out of its folder: {path!r}.")
    return place
