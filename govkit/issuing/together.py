"""Writes new files and rewrites others, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite


def write_together(new: Mapping[Path, str | bytes], changed: Sequence[Rewrite]) -> None:
    """Writes the new files where none are, and rewrites those that changed. Raises OutputRefused, with everything as it was."""
    write_new(new)
    try:
        rewrite(changed)
    except BaseException:  # Ctrl-C too
        for file in new:
            with suppress(OSError):
                file.unlink()
        raise
