"""Commits one file with a message, and nothing else; whatever the repository's hooks, filters and configuration name, none of it runs."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from govkit.document.unseen import UNSAFE
from govkit.earlier.git import commit_of, git
from govkit.earlier.objects import entries
from govkit.errors import CommitRefused, NothingToCompare
from govkit.repository import top_of
from govkit.written.read_file import read_bytes

_HEAD: Final = "HEAD"
_NEW: Final = "100644"
_FILE: Final = "100"
_LONGEST: Final = 5000
_UNDER_WAY: Final = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")


class Committed(NamedTuple):
    """The id of a commit, and in whose name it was made."""

    commit: str
    who: str


class _InRepository(NamedTuple):
    """A file in its repository, and what is committed of it: nothing where the repository has no commit, or not this file."""

    top: Path
    path: str
    parent: str = ""
    mode: str = _NEW
    blob: str = ""


def commit_file(file: Path, message: str) -> Committed:
    """Commits what the file holds. What else was changed, or staged, stays as it is. Raises CommitRefused."""
    said = UNSAFE.sub(" ", message.replace("\r\n", "\n")[:_LONGEST]).strip()
    if not said:
        raise CommitRefused("Say what you changed and why: a commit needs a message.")
    try:
        place = _place(file)
        _refuse_unready(file, place)
        return _committed(file, place, said)
    except NothingToCompare as error:
        raise CommitRefused(_why(file, str(error))) from error


def _place(file: Path) -> _InRepository:
    top = top_of(file.resolve().parent)
    if top is None:
        raise CommitRefused(f"{file}: this file is in no git repository, so it can’t be committed.")
    if file.is_symlink():
        raise CommitRefused(f"{file} is a link. Commit the file that it leads to.")
    place = _InRepository(top, file.resolve().relative_to(top).as_posix())
    git(top, _HEAD, "rev-parse", "--git-dir")
    try:
        parent = commit_of(top, _HEAD)
    except NothingToCompare:  # the first commit is still to come
        return place
    known = next(iter(entries(top, _HEAD, parent, [place.path])), None)
    return place._replace(parent=parent, mode=known.mode, blob=known.blob) if known else place._replace(parent=parent)


def _refuse_unready(file: Path, place: _InRepository) -> None:
    for name in _UNDER_WAY:
        asked = git(place.top, _HEAD, "rev-parse", "--git-path", name)
        if (place.top / os.fsdecode(asked.rstrip(b"\n"))).exists():
            raise CommitRefused("git is in the middle of putting versions together here. End that first, then commit.")
    if not place.mode.startswith(_FILE):
        raise CommitRefused(f"{file}: git has this as a link or a folder. Commit it with git itself.")
    listed = ("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--", place.path)
    if not place.blob and git(place.top, _HEAD, *listed):
        raise CommitRefused(
            f"{file}: `.gitignore` keeps this file out of git. Take it out of there first, if that is not meant."
        )


def _committed(file: Path, place: _InRepository, said: str) -> Committed:
    who = _who(place)
    blob = _kept(file, place)
    if blob == place.blob:
        raise CommitRefused(f"{file} has not changed since the last commit.")
    entry = f"{place.mode} {blob}\t{place.path}\0".encode()
    parents = ("-p", place.parent) if place.parent else ()
    tree = _tree(place, entry)
    made = ("-c", "i18n.commitEncoding=UTF-8", "commit-tree", "--no-gpg-sign", *parents, "-F", "-", tree)
    commit = git(place.top, _HEAD, *made, given=f"{said}\n".encode()).decode().strip()
    git(place.top, _HEAD, *_without_filters(place), "update-index", "-z", "--index-info", given=entry)
    before = place.parent or "0" * len(commit)
    git(place.top, _HEAD, "update-ref", "-m", "commit", _HEAD, commit, before)
    return Committed(commit, who)


def _without_filters(place: _InRepository) -> tuple[str, ...]:
    """What tells git to run no filter: it does where it can't tell by a file's time whether that was changed since it was staged."""
    named = (
        git(place.top, _HEAD, "config", "-z", "--list", "--name-only").decode("utf-8", "surrogateescape").split("\0")
    )
    filters = {name.rpartition(".")[0] for name in named if name.startswith("filter.")}
    if any("=" in each for each in filters):
        raise CommitRefused(
            "The settings of this repository name a filter in a way that can’t be left out. Commit with git itself."
        )
    return tuple(
        part
        for each in sorted(filters)
        for setting in ("clean=", "smudge=", "process=", "required=false")
        for part in ("-c", f"{each}.{setting}")
    )


def _who(place: _InRepository) -> str:
    """Whom git takes the person for. It asks no computer for a name."""
    try:
        known = git(place.top, _HEAD, "-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT")
    except NothingToCompare:
        raise CommitRefused(
            "git does not know who you are. Tell it once, with `git config --global user.name` and `git config --global user.email`."
        ) from None
    return UNSAFE.sub("", known.decode("utf-8", "replace").rsplit(" ", 2)[0])


def _kept(file: Path, place: _InRepository) -> str:
    """The name of what the file holds, which git has now; its lines end as those of the version before."""
    content = read_bytes(file)
    if b"\r\n" in content and _ends_lines_alone(place):
        content = content.replace(b"\r\n", b"\n")
    return git(place.top, _HEAD, "hash-object", "-w", "--no-filters", "--stdin", given=content).decode().strip()


def _ends_lines_alone(place: _InRepository) -> bool:
    """Whether git keeps the file's lines without the sign that Windows ends them with."""
    if place.blob:
        return b"\r\n" not in git(place.top, _HEAD, "cat-file", "blob", place.blob)
    try:
        return git(place.top, _HEAD, "config", "--get", "core.autocrlf").strip() in {b"true", b"input"}
    except NothingToCompare:  # it says nothing of that
        return False


def _tree(place: _InRepository, entry: bytes) -> str:
    """The last commit's tree with the file in it, made apart from what the person has staged."""
    with TemporaryDirectory(prefix="govkit-commit-") as folder:
        index = Path(folder) / "index"
        if place.parent:
            git(place.top, _HEAD, "read-tree", place.parent, index=index)
        git(place.top, _HEAD, "update-index", "-z", "--index-info", given=entry, index=index)
        return git(place.top, _HEAD, "write-tree", "--missing-ok", index=index).decode().strip()


def _why(file: Path, told: str) -> str:
    if "belongs to somebody else" in told or "not installed" in told:
        return told.replace(f"{_HEAD}: ", "", 1)
    return f"{file}: git could not commit this, and nothing was committed. `git status` in its folder says more."
