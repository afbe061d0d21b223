"""Puts new files where none are, such as a partnership to start from or the copy of a template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from govkit.errors import OutputRefused
from govkit.issuing.links import refuse_to_leave


def refuse_existing(files: Iterable[Path]) -> None:
    """Raises OutputRefused where one of these files is there already, or where a link leads its place away."""
    for file in files:
        refuse_to_leave(file)
        if file.exists() or file.is_symlink():
            raise OutputRefused(
                f"{file} is there already, so nothing was written. Name another folder, or move it away."
            )


def write_new(files: Mapping[Path, str | bytes]) -> None:
    """Writes these files, or none of them where one is there already. Raises OutputRefused."""
    refuse_existing(files)
    begun: list[Path] = []
    try:
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as opened:
                begun.append(file)
                opened.write(text.encode("utf-8") if isinstance(text, str) else text)
    except BaseException as error:  # Ctrl-C too
        _remove(begun)
        if not isinstance(error, OSError):
            raise
        why = error.strerror or error
        raise OutputRefused(f"{error.filename or file}: this can't be written: {why}. Name another folder.") from error


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
