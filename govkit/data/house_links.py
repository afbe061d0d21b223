"""Keeps what is read of a house within its folder: a link in it could lead to any file of the machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from govkit.errors import LinkRefused
from govkit.repository import leads_out


def refuse_links_out(house: Path) -> None:
    """Raises LinkRefused where a link in the house's folder leads out of it."""
    whole = _real(house)
    for link in _links(house):
        if not _real(link).is_relative_to(whole):
            raise LinkRefused(f"{link} is a link that leads out of {house}. Put a copy of the file there instead.")


def refuse_unnamed_house(house: Path) -> None:
    """Raises LinkRefused where the folder that nobody named is a link, unless it stays within the repository of what it stands beside."""
    if leads_out(house):
        raise LinkRefused(
            f"{house} is a link to {_real(house)}. If those templates are meant, name them: --templates {_real(house)}"
        )


def _links(folder: Path) -> Iterator[Path]:
    """The links in a folder and in those below it. What nobody may list, nobody reads."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_symlink():
                yield Path(entry.path)
            elif entry.is_dir(follow_symlinks=False):
                yield from _links(Path(entry.path))


def _real(place: Path) -> Path:
    try:
        return place.resolve()
    except (OSError, RuntimeError):  # links that lead to each other
        raise LinkRefused(f"{place} is a link that leads nowhere. Delete it.") from None
