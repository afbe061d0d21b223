"""Opens a partnership file, or the folder that somebody works in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from govkit.errors import PartnershipUnreadable
from govkit.studio.studio import Studio


def opened(place: Path, fixed_day: date | None, templates: Path | None = None) -> Studio:
    """The studio of that file or folder, on the day that was named or on each day as it comes.

    The usual file that is not there yet is that of a folder in which one is to be started.
    """
    whole = place.resolve()
    if whole.is_dir():
        return Studio(whole, fixed_day, templates)
    if whole.is_file():
        return Studio(whole.parent, fixed_day, templates, only=whole)
    if place == _USUAL:
        return Studio(whole.parent, fixed_day, templates)
    raise PartnershipUnreadable(place, "there is no such file or folder.")


_USUAL = Path("partners.yaml")
