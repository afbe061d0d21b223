"""Exchanges the files of a folder for new ones without losing what somebody saves at that very moment.

What is there is moved aside and looked at then, where nobody saves any more. What is new comes only to where nothing stands.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.issuing.issued import BEFORE, MANIFEST, TAKEN, builds_in, digest_of

_NO_SECOND_NAME: Final = (errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV)

Issued = Mapping[str, Collection[str]]


def exchange(out: Path, stage: Path, new: Iterable[str], stale: Iterable[str], known: Issued) -> None:
    """Moves what is stale aside, and the new files from the stage to their places, in their order, the manifest last.

    `known` are the digests that govkit gave to its files. Raises OutputRefused where a file is not as govkit wrote it. Whatever stops
    this, the files that were there before are put back; where that can't be, or is stopped too, the stage stays for the next run.
    """
    begun: list[str] = []
    ours = _digests(stage)
    try:
        for folder in (BEFORE, TAKEN):
            (stage / folder).mkdir()
        for name in stale:
            _take(out / name, stage, known)
        for name in new:
            _take(out / name, stage, known)
            begun.append(name)
            _place(stage / name, out / name)
    except BaseException:  # Ctrl-C too
        _roll_back(out, stage, begun, ours)
        # A document that did not change is the same before and after: where it still waits in the stage, what stands is the old one.
        stays = any(_is_new(out / name, ours) and not (stage / name).exists() for name in begun)
        if _is_done(out, stage) or not (aside(out, stage) or stays):
            shutil.rmtree(stage, ignore_errors=True)
        raise
    shutil.rmtree(stage, ignore_errors=True)


def restore(out: Path, stage: Path) -> None:
    """Puts back what a run that was cut short had moved aside. Raises OutputRefused where that can't be."""
    _put_back(out, stage, _digests(stage))
    if aside(out, stage):
        raise OutputRefused(
            f"{out}: a run that was cut short had moved documents aside, which can't be moved back. Nothing was written."
        )
    shutil.rmtree(stage / BEFORE, ignore_errors=True)


def aside(out: Path, stage: Path) -> tuple[Path, ...]:
    """What stands in the stage and nowhere else: documents that could not be brought back, and what somebody had saved over a new one."""
    ours = _digests(stage)
    before = () if _is_done(out, stage) else _files(stage / BEFORE)
    there = [file for file in before if os.path.lexists(out / file.name)]
    old = (file for file in before if file not in there or (_is_new(out / file.name, ours) and not _is_new(file, ours)))
    return (*old, *_saved(stage, ours))


def _roll_back(out: Path, stage: Path, begun: list[str], ours: Mapping[str, str]) -> None:
    """Takes the new files out again, the manifest first, and brings the old ones back. With a manifest that stays, all that is new stays."""
    for name in reversed(begun):
        with suppress(OSError):
            _take_back(out / name, stage, ours)
        if name == MANIFEST and _is_done(out, stage):
            return
    _put_back(out, stage, ours)


def _put_back(out: Path, stage: Path, ours: Mapping[str, str]) -> None:
    """Brings back to its place, where nothing stands, what somebody had saved there, and what was moved aside unless all is new already."""
    for file in _saved(stage, ours):
        with suppress(OSError):
            _place(file, out / file.name)
    for file in () if _is_done(out, stage) else _files(stage / BEFORE):
        with suppress(OSError):
            if _is_new(out / file.name, ours):
                _take_back(out / file.name, stage, ours)
            _place(file, out / file.name)


def _saved(stage: Path, ours: Mapping[str, str]) -> Iterator[Path]:
    """What was taken out of the folder and is none of the new files."""
    return (file for file in _files(stage / TAKEN) if not _is_new(file, ours))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def _digests(stage: Path) -> Mapping[str, str]:
    """The digests of the new files, as their manifest tells them, and its own, wherever in the stage it stands."""
    for folder in (stage, stage / TAKEN):
        for build in builds_in(folder):
            return {**build.files, MANIFEST: digest_of(folder / MANIFEST)}
    return {}


def _is_done(out: Path, stage: Path) -> bool:
    """Whether the manifest, which comes last, has come to its place and was not taken back."""
    waiting = stage / MANIFEST
    if (stage / TAKEN / MANIFEST).exists():
        return False
    with suppress(OSError):
        return not waiting.exists() or (out / MANIFEST).samefile(waiting)
    return False


def _take(file: Path, stage: Path, known: Issued) -> None:
    """Moves a file aside, if it is there. Raises OutputRefused where it is not as govkit wrote it."""
    there = stage / BEFORE / file.name
    with suppress(FileNotFoundError):
        file.replace(there)
        if not _has_digest(there, known.get(file.name, ())):
            raise OutputRefused(
                f"{file} was changed while this ran. Nothing was written. Move it away, or name another folder: --out new-folder."
            )


def _is_new(file: Path, ours: Mapping[str, str]) -> bool:
    return _has_digest(file, (ours.get(file.name, ""),))


def _has_digest(file: Path, digests: Collection[str]) -> bool:
    return not file.is_symlink() and file.is_file() and digest_of(file) in digests


def _take_back(file: Path, stage: Path, ours: Mapping[str, str]) -> None:
    """Takes a new file out of the folder again, unless somebody has saved into it already."""
    waiting, taken = stage / file.name, stage / TAKEN / file.name
    if waiting.exists():
        if waiting.samefile(file):  # it has both names while it is moved
            file.unlink()
        return
    file.replace(taken)
    if _is_new(taken, ours):
        taken.replace(waiting)
    else:
        _place(taken, file)


def _place(file: Path, place: Path) -> None:
    """Moves a file to where nothing stands. Raises FileExistsError where something does."""
    if os.name != "nt" and hasattr(os, "link"):  # on Windows a file is never moved over another
        try:
            os.link(file, place, follow_symlinks=False)
        except (OSError, NotImplementedError) as error:
            if isinstance(error, OSError) and error.errno not in _NO_SECOND_NAME:
                raise
            if os.path.lexists(place):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(place)) from None
        else:
            file.unlink()
            return
    file.rename(place)
