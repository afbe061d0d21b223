"""Writes a report that is one HTML file: the whole of it or nothing, and over nothing that is no report."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused

_LOOKED_AT: Final = 4000  # characters


def refuse_to_overwrite(file: Path, generator: str) -> None:
    """Raises OutputRefused where something else than an older report of the same `generator` is there."""
    if not file.exists():
        return
    with suppress(OSError, UnicodeDecodeError), file.open(encoding="utf-8") as before:
        if f'name="generator" content="{generator}"' in before.read(_LOOKED_AT):
            return
    raise OutputRefused(
        f"{file} is there already, and is no report of govkit’s. Nothing was written. Name another file, such as --html report-2.html."
    )


def write_file(file: Path, content: bytes) -> None:
    """Beside its place first, so that a run that is cut short leaves the old report or none. Raises OutputRefused."""
    stage = file.with_name(f".{file.name}.govkit-writing")
    try:
        stage.write_bytes(content)
        stage.replace(file)
    except OSError as error:
        with suppress(OSError):
            stage.unlink(missing_ok=True)
        raise OutputRefused(
            f"{file}: the report can't be written here: {error.strerror}. Name another file with --html."
        ) from error
