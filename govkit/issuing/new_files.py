"""Puts new files where none are, such as a partnership to start from or the copy of a template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from govkit.errors import OutputRefused


def refuse_existing(files: Iterable[Path]) -> None:
    """Raises OutputRefused where one of these files is there already."""
    for file in files:
        if file.exists() or file.is_symlink():
            raise OutputRefused(
                f"{file} is there already, so nothing was written. Name another folder, or move it away."
            )


def write_new(files: Mapping[Path, str | bytes]) -> None:
    """Writes these files, or none of them where one is there already. Raises OutputRefused."""
    refuse_existing(files)
    try:
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as opened:
                opened.write(text.encode("utf-8") if isinstance(text, str) else text)
    except OSError as error:
        why = error.strerror or error
        raise OutputRefused(f"{error.filename or file}: this can't be written: {why}. Name another folder.") from error
