"""Which files changed since a git revision, and which files git knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, NamedTuple

from govkit.earlier.git import commit_of, git
from govkit.earlier.objects import Entry, entries, is_blob
from govkit.errors import NothingToCompare
from govkit.repository import top_of

_LEFT_OUT: Final = "S"  # git's own mark of a file that this checkout leaves out
_ANOTHER_REPOSITORY: Final = "160000"


class _Kept(NamedTuple):
    """A file that git keeps, as its index has it."""

    tag: str
    mode: str
    blob: str
    path: str


def repository_of(place: Path) -> Path:
    """The top of the repository that a folder is in. Raises NothingToCompare outside of one."""
    top = top_of(place)
    if top is None:
        raise NothingToCompare(f"{place.resolve()}: this is in no git repository, so nothing tells what changed.")
    return top


def changed_since(top: Path, ref: str) -> frozenset[Path]:
    """The files of a repository that are other, new or gone since a revision, or since it and this branch parted. Raises NothingToCompare."""
    try:
        since = commit_of(top, ref)
    except NothingToCompare:
        if ref == "HEAD" and not _has_commits(top):
            return frozenset(known_to_git(top))
        raise
    before = {each.path: each for each in entries(top, ref, parted(top, since))}
    now = {each.path: each for each in _kept(top, ref)}
    return frozenset(
        top / path for path in before.keys() | now.keys() if _is_other(top, before.get(path), now.get(path))
    )


def known_to_git(top: Path, *patterns: str) -> Iterator[Path]:
    """The files that git keeps, or is to keep from the next commit on."""
    names = (os.fsdecode(name) for name in git(top, "HEAD", "ls-files", "-z").split(b"\0") if name)
    return (top / name for name in names if not patterns or any(fnmatchcase(name, each) for each in patterns))


def parted(top: Path, since: str) -> str:
    """The commit that a revision and this branch have in common; the revision itself where they have none, or git does not know it."""
    try:
        return git(top, since, "merge-base", since, "HEAD").decode().strip()
    except NothingToCompare:
        return since


def _has_commits(top: Path) -> bool:
    return bool(git(top, "HEAD", "for-each-ref", "--count=1"))


def _is_other(top: Path, before: Entry | None, now: _Kept | None) -> bool:
    """Whether a file is other, new or gone. Its words are looked at here: git would ask the filters of the repository."""
    if before is None or now is None or before.mode != now.mode:
        return True
    return before.blob != now.blob if now.tag == _LEFT_OUT else not is_blob(top / now.path, before)


def _kept(top: Path, ref: str) -> Iterator[_Kept]:
    for line in git(top, ref, "ls-files", "-z", "-s", "-t").split(b"\0"):
        about, _, name = line.partition(b"\t")
        if about:
            tag, mode, blob, _stage = about.decode().split()
            if mode != _ANOTHER_REPOSITORY:
                yield _Kept(tag, mode, blob, os.fsdecode(name))
