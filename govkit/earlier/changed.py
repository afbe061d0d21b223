"""Which files changed since a git revision, and which files git knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from govkit.earlier.git import commit_of, git
from govkit.errors import NothingToCompare
from govkit.repository import top_of


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
    return frozenset(_paths(top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", _parted(top, since)))


def known_to_git(top: Path, *patterns: str) -> Iterator[Path]:
    """The files that git keeps, or is to keep from the next commit on."""
    return _paths(top, "ls-files", "-z", "--", *patterns)


def _parted(top: Path, since: str) -> str:
    """The commit that a revision and this branch have in common; the revision itself where they have none, or git does not know it."""
    try:
        return git(top, since, "merge-base", since, "HEAD").decode().strip()
    except NothingToCompare:
        return since


def _has_commits(top: Path) -> bool:
    return bool(git(top, "HEAD", "for-each-ref", "--count=1"))


def _paths(top: Path, *asked: str) -> Iterator[Path]:
    return (top / os.fsdecode(name) for name in git(top, asked[0], *asked).split(b"\0") if name)
