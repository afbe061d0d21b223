"""Keeps what is written within the folder that was named: a link could lead it anywhere."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from govkit.errors import OutputRefused


def refuse_to_leave(place: Path) -> None:
    """Raises OutputRefused where a link leads a place out of the current folder, or one elsewhere out of the folder that it stands in."""
    here, whole = Path.cwd(), Path.cwd() / place
    written = Path(os.path.normpath(whole))
    within = here if written.is_relative_to(here) else written.parent
    if not _real(whole).is_relative_to(_real(within)):
        raise OutputRefused(
            f"{place} leads through a link to {_real(whole)}. Nothing was written. If that is meant, name that place itself."
        )


def refuse_links(files: Iterable[Path]) -> None:
    """Raises OutputRefused where one of the files is a link: what it leads to is none of this folder."""
    link = next((file for file in files if file.is_symlink()), None)
    if link:
        raise OutputRefused(
            f"{link} is a link to another place. Nothing was written. Delete the link, or name another place."
        )


def _real(place: Path) -> Path:
    with suppress(
        OSError, RuntimeError
    ):  # of links that lead to each other, where Python does not give the link itself, as since 3.13
        real = place.resolve()
        if not real.is_symlink():
            return real
    raise OutputRefused(f"{place} is a link that leads nowhere. Nothing was written. Name another place.")
