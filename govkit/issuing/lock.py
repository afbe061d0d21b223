"""Lets one run at a time write into a folder. What holds others out ends with the run, however that ends."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.issuing.links import refuse_links

LOCK: Final = ".govkit-lock"
_LONGEST_WAIT: Final = 20.0  # seconds; what is done alone takes far less than one
_LOOKS_AGAIN_AFTER: Final = 0.02
_TAKEN: Final = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK, errno.EINTR)
_IS_WINDOWS: Final = os.name == "nt"
_NOT_FOLLOWED: Final = getattr(os, "O_NOFOLLOW", 0)  # Windows has no such flag


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Makes the folder if it is not there, and waits until no other run writes into it. Raises OutputRefused after a while."""
    opened = _opened_alone(folder)
    try:
        yield
    finally:
        _give_back(folder / LOCK, opened)


def _opened_alone(folder: Path) -> int:
    give_up = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < give_up:
        opened = _open(folder)
        if _is_taken(opened) and _is_still(folder / LOCK, opened):
            return opened
        os.close(opened)
        time.sleep(_LOOKS_AGAIN_AFTER)
    raise OutputRefused(
        f"{folder}: another run of govkit is writing here. Nothing was written. Wait until it has ended, then run this again, "
        "or name another folder with --out."
    )


def _open(folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not _NOT_FOLLOWED:
            refuse_links([folder / LOCK])
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | _NOT_FOLLOWED, 0o666)
    except OSError as error:
        why = error.strerror or error
        raise OutputRefused(
            f"{error.filename or folder}: the documents can't be written here: {why}. Use another --out."
        ) from error


def _give_back(lock: Path, opened: int) -> None:
    """Removes the file before anybody else can have it. Windows removes none that is open: the next run may have it then, and removes it."""
    if _IS_WINDOWS:
        os.close(opened)
    try:
        with suppress(OSError):
            lock.unlink()
    finally:
        if not _IS_WINDOWS:
            os.close(opened)


def _is_taken(opened: int) -> bool:
    """Whether this run has the lock now, or the disk knows none. The system gives it back when a run ends, also one that was killed."""
    try:
        if _IS_WINDOWS:
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        else:
            import fcntl  # noqa: PLC0415 - Windows has no such module

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:  # of a system that knows no locks, such as a browser's
        return True
    except OSError as error:
        return error.errno not in _TAKEN
    return True


def _is_still(lock: Path, opened: int) -> bool:
    """Whether the file is still the one that others find: the run before removes its own. On Windows nobody removes one that is open."""
    if _IS_WINDOWS:
        return True
    try:
        there, ours = lock.lstat(), os.fstat(opened)
    except OSError:
        return False
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)
