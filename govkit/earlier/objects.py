"""What lies in a revision, from git's own objects: neither written, changed nor left out as the repository's attributes would have it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import new
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from govkit.earlier.git import git
from govkit.errors import NothingToCompare

_LARGEST: Final = 50_000_000  # bytes of all files together that are read from a revision
_FILE: Final = "100"  # how the modes of files begin; that of a link does not
_SHA1_LENGTH: Final = 40
_TEXT: Final = 10_000_000  # bytes; what is longer has no line ends that somebody's editor could have changed


class Entry(NamedTuple):
    """A file of a revision: its mode, the name of its content, how long that is, and its path from the top."""

    mode: str
    blob: str
    size: int
    path: str


def entries(top: Path, ref: str, commit: str, paths: Sequence[str] = ()) -> Iterator[Entry]:
    """The files of a commit, or those at these paths and below. A link is one of them, and another repository is none."""
    for line in git(top, ref, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths).split(b"\0"):
        about, _, path = line.partition(b"\t")
        mode, _kind, blob, size = about.decode().split() if about else ("", "", "", "-")
        if size != "-":
            yield Entry(mode, blob, int(size), os.fsdecode(path))


def lay_out(found: Sequence[Entry], top: Path, ref: str, folder: Path) -> None:
    """Writes files of a revision below a folder, each byte for byte. Links are left out. Raises NothingToCompare."""
    files = [each for each in found if each.mode.startswith(_FILE)]
    if sum(each.size for each in files) > _LARGEST:
        raise NothingToCompare(f"{ref}: its files have more than {_LARGEST:,} bytes, too many to compare with.")
    places = [_below(folder, each.path, ref) for each in files]
    for place, content in zip(places, _contents(top, ref, files), strict=True):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def is_blob(file: Path, blob: str) -> bool:
    """Whether a file holds what a blob does, but for how its lines end."""
    try:
        if file.is_symlink():
            return _is_named(os.fsencode(file.readlink()), blob)
        if not file.is_file():
            return False
        content = file.read_bytes()
    except OSError:
        return False
    return _is_named(content, blob) or (len(content) < _TEXT and _is_named(content.replace(b"\r\n", b"\n"), blob))


def _is_named(content: bytes, blob: str) -> bool:
    """Whether git gives this content that name, which is no proof of anything."""
    way = "sha1" if len(blob) == _SHA1_LENGTH else "sha256"
    return new(way, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest() == blob


def _contents(top: Path, ref: str, files: Sequence[Entry]) -> Iterator[bytes]:
    asked = "".join(f"{each.blob}\n" for each in files).encode()
    answer = git(top, ref, "cat-file", "--batch", "--buffer", given=asked)
    at = 0
    for each in files:
        head = f"{each.blob} blob {each.size}\n".encode()
        if not answer.startswith(head, at):
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
