"""Opens a partnership file, or the folder that somebody works in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from govkit.errors import PartnershipUnreadable
from govkit.studio.studio import Studio


def opened(place: Path, today: date, templates: Path | None = None) -> Studio:
    """The studio of that file or folder. The usual file that is not there yet is that of a folder in which one is to be started."""
    whole = place.resolve()
    if whole.is_dir():
        return Studio(whole, today, templates)
    if whole.is_file():
        return Studio(whole.parent, today, templates, only=whole)
    if place == _USUAL:
        return Studio(whole.parent, today, templates)
    raise PartnershipUnreadable(place, "there is no such file or folder.")


_USUAL = Path("partners.yaml")
