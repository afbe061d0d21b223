"""Rewrites files that people have written: all of them or none, and none that changed since it was read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from govkit.errors import OutputRefused

_BESIDE: Final = ".govkit-new"


class Rewrite(NamedTuple):
    """What a file held when it was read, what it is to hold, and what it is called then."""

    file: Path
    before: bytes
    after: bytes
    to: Path


def rewrite(files: Sequence[Rewrite]) -> None:
    """Writes all beside their places, then moves each into its place. Raises OutputRefused, with everything as it was."""
    done: list[Rewrite] = []
    try:
        for each in files:
            _refuse_what_changed(each)
            _beside(each.to).write_bytes(each.after)
            shutil.copymode(each.file, _beside(each.to))
        for each in files:
            _refuse_what_changed(each)
            done.append(each)
            _beside(each.to).replace(each.to.resolve())
            if each.to != each.file:
                each.file.unlink()
    except OSError as error:
        _put_back(done)
        why = f"this can’t be written: {error.strerror or error}. Nothing was rewritten."
        raise OutputRefused(f"{error.filename or files[0].file}: {why}") from error
    except OutputRefused:
        _put_back(done)
        raise
    finally:
        for each in files:
            _beside(each.to).unlink(missing_ok=True)


def _beside(place: Path) -> Path:
    """Where new content waits: beside the file itself, though its name may be a link to it."""
    real = place.resolve()
    return real.with_name(real.name + _BESIDE)


def _refuse_what_changed(each: Rewrite) -> None:
    if each.file.read_bytes() != each.before:
        raise OutputRefused(f"{each.file} was changed while this ran. Nothing was rewritten; run it again.")
    if each.to != each.file and each.to.exists():
        raise OutputRefused(f"{each.to} is there already. Nothing was rewritten; move it away, or delete {each.file}.")


def _put_back(done: Iterable[Rewrite]) -> None:
    for each in done:
        with suppress(OSError):
            each.file.resolve().write_bytes(each.before)
            if each.to != each.file:
                each.to.unlink(missing_ok=True)
