"""Where a house says how its documents look."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from govkit.data.settings import Settings, settings_of
from govkit.errors import LinkRefused
from govkit.repository import leads_out, top_of

FOLDER: Final = "house"
STYLE: Final = "style.yaml"


def look_of(partnership: Path) -> Path | None:
    """The folder of the house's look: what its settings name, or `house/` beside the partnership file, if it has a `style.yaml`.

    Raises DataUnreadable where the settings name what is not there, or LinkRefused where the folder leads out of its repository.
    """
    settings = settings_of(partnership)
    if settings and settings.said.house.folder:
        return _named(settings)
    beside = partnership.parent / FOLDER
    return _within(beside) if (beside / STYLE).is_file() else None


def _named(settings: Settings) -> Path:
    beside = settings.file.parent
    named = beside / settings.said.house.folder
    if not named.resolve().is_relative_to(top_of(beside) or beside.resolve()):
        raise settings.refused(
            ("house", "folder"), "This folder is outside of the repository. Put a copy of it inside."
        )
    if not (named / STYLE).is_file():
        raise settings.refused(("house", "folder"), f"There is no `{STYLE}` in `{settings.said.house.folder}`.")
    return named


def _within(folder: Path) -> Path:
    if leads_out(folder):
        raise LinkRefused(f"{folder} is a link out of its repository. Put the folder itself there.")
    return folder
