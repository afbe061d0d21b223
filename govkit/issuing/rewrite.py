"""Rewrites files that people have written: all of them or none, and none that changed since it was read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from govkit.errors import OutputRefused
from govkit.issuing.beside import written_beside
from govkit.issuing.links import refuse_to_leave

_BESIDE: Final = ".govkit-new"


class Rewrite(NamedTuple):
    """What a file held when it was read, what it is to hold, and what it is called then."""

    file: Path
    before: bytes
    after: bytes
    to: Path


def rewrite(files: Sequence[Rewrite]) -> None:
    """Writes all beside their places, then moves each into its place. Raises OutputRefused, with everything as it was.

    A file whose name is a link stays one: what it leads to is rewritten, and what is new waits beside that.
    """
    done: list[Rewrite] = []
    waiting: dict[Rewrite, Path] = {}
    try:
        for each in files:
            refuse_to_leave(each.to)
            _refuse_what_changed(each)
            waiting[each] = written_beside(each.to.resolve(), each.after, _BESIDE)
            shutil.copymode(each.file, waiting[each])
        for each in files:
            _refuse_what_changed(each)
            done.append(each)
            waiting[each].replace(each.to.resolve())
            if each.to != each.file:
                each.file.unlink()
    except OSError as error:
        _put_back(done)
        why = f"this can’t be written: {error.strerror or error}. Nothing was rewritten."
        raise OutputRefused(f"{error.filename or files[0].file}: {why}") from error
    except BaseException:  # Ctrl-C too
        _put_back(done)
        raise
    finally:
        for beside in waiting.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _refuse_what_changed(each: Rewrite) -> None:
    if each.file.read_bytes() != each.before:
        raise OutputRefused(f"{each.file} was changed while this ran. Nothing was rewritten; run it again.")
    if each.to != each.file and each.to.exists():
        raise OutputRefused(f"{each.to} is there already. Nothing was rewritten; move it away, or delete {each.file}.")


def _put_back(done: Iterable[Rewrite]) -> None:
    """Gives each file what it held before, unless somebody has saved into it since."""
    for each in done:
        with suppress(OSError):
            if each.to.read_bytes() == each.after:
                _give_back(each)
                if each.to != each.file:
                    each.to.unlink()


def _give_back(each: Rewrite) -> None:
    real = each.file.resolve()
    kept = written_beside(real, each.before, _BESIDE)  # so that a full disk takes nothing away
    shutil.copymode(each.to, kept)
    try:
        kept.replace(real)
    except OSError:
        real.write_bytes(each.before)
        kept.unlink()
