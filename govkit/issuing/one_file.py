"""Writes a report that is one HTML file: the whole of it or nothing, and over nothing that is no report."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.issuing.beside import written_beside
from govkit.issuing.links import refuse_links, refuse_to_leave

_LOOKED_AT: Final = 4000  # characters
_BESIDE: Final = ".govkit-writing"


def refuse_to_overwrite(file: Path, generator: str) -> None:
    """Raises OutputRefused where something else than an older report of the same `generator` is there, or a link."""
    refuse_to_leave(file)
    refuse_links([file])
    if not file.exists():
        return
    with suppress(OSError, UnicodeDecodeError), file.open(encoding="utf-8") as before:
        if f'name="generator" content="{generator}"' in before.read(_LOOKED_AT):
            return
    raise OutputRefused(
        f"{file} is there already, and is no report of govkit’s. Nothing was written. Name another file, such as --html report-2.html."
    )


def write_file(file: Path, content: bytes, generator: str) -> None:
    """Beside its place first, so that a run that is cut short leaves the old report or none. Raises OutputRefused.

    What stands there is looked at again right before: somebody may have saved something since.
    """
    stage: Path | None = None
    try:
        stage = written_beside(file, content, _BESIDE)
        refuse_to_overwrite(file, generator)
        stage.replace(file)
    except OSError as error:
        raise OutputRefused(
            f"{file}: the report can't be written here: {error.strerror}. Name another file with --html."
        ) from error
    finally:
        if stage is not None:
            with suppress(OSError):
                stage.unlink(missing_ok=True)
