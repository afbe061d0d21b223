"""Exchanges the files of a folder for new ones without losing what somebody saves at that very moment.

What is there is moved aside and looked at then, where nobody saves any more. What is new comes only to where nothing stands.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.issuing.issued import MANIFEST, digest_of

_BEFORE: Final = "before"
_NO_SECOND_NAME: Final = (errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV)

Issued = Mapping[str, Collection[str]]


def exchange(out: Path, stage: Path, new: Iterable[str], stale: Iterable[str], known: Issued) -> None:
    """Moves what is stale aside, and the new files from the stage to their places, in their order.

    `known` are the digests that govkit gave to its files. Raises OutputRefused where a file is not as govkit wrote it; whatever stops
    this, the files that were there before are put back.
    """
    begun: list[str] = []
    (stage / _BEFORE).mkdir()
    try:
        for name in stale:
            _take(out / name, stage, known)
        for name in new:
            _take(out / name, stage, known)
            known = {**known, name: (digest_of(stage / name),)}
            begun.append(name)
            _place(stage / name, out / name)
    except BaseException:  # Ctrl-C too
        for name in begun:
            _take_back(out / name, stage / name, known)
        _put_back(out, stage)
        raise


def restore(out: Path, stage: Path) -> None:
    """Puts back what a run that was cut short had moved aside. Raises OutputRefused where that can't be."""
    _put_back(out, stage)
    if not may_go(out, stage):
        raise OutputRefused(
            f"{stage / _BEFORE} holds documents of a run that was cut short, which can't be moved back. Nothing was written. "
            f"Move them to {out} yourself, or name another folder: --out new-folder."
        )
    shutil.rmtree(stage / _BEFORE, ignore_errors=True)


def may_go(out: Path, stage: Path) -> bool:
    """Whether nothing stands aside in the stage that could not be brought back to its place."""
    aside = (stage / _BEFORE).glob("*")
    return _is_done(out, stage) or all(os.path.lexists(out / old.name) for old in aside)


def _put_back(out: Path, stage: Path) -> None:
    """Brings what was moved aside back to its place, where nothing new stands, unless all new files are in place already."""
    if _is_done(out, stage):
        return
    for old in sorted((stage / _BEFORE).glob("*")):
        with suppress(OSError):
            _place(old, out / old.name)


def _is_done(out: Path, stage: Path) -> bool:
    """Whether the manifest, which comes last, has come to its place."""
    waiting = stage / MANIFEST
    with suppress(OSError):
        return not waiting.exists() or (out / MANIFEST).samefile(waiting)
    return False


def _take(file: Path, stage: Path, known: Issued) -> None:
    """Moves a file aside, if it is there. Raises OutputRefused where it is not as govkit wrote it."""
    aside = stage / _BEFORE / file.name
    with suppress(FileNotFoundError):
        file.replace(aside)
        if file.name != MANIFEST and not _is_known(aside, file.name, known):
            raise OutputRefused(
                f"{file} was changed while this ran. Nothing was written. Move it away, or name another folder: --out new-folder."
            )


def _is_known(file: Path, name: str, known: Issued) -> bool:
    return not file.is_symlink() and file.is_file() and digest_of(file) in known.get(name, ())


def _take_back(file: Path, waiting: Path, known: Issued) -> None:
    """Takes a new file out of the folder again, unless somebody has saved into it already."""
    with suppress(OSError):
        if not waiting.exists():
            file.replace(waiting)
            if not _is_known(waiting, file.name, known):
                _place(waiting, file)
        elif waiting.samefile(file):  # it has both names while it is moved
            file.unlink()


def _place(file: Path, place: Path) -> None:
    """Moves a file to where nothing stands. Raises FileExistsError where something does."""
    if os.name != "nt":  # there a file is never moved over another
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
