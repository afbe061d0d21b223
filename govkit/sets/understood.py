"""How the documents stand about which people were asked: they are made only where anybody was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from govkit.data.templates import templates
from govkit.data.understood import FOLDER
from govkit.model import Partnership

if TYPE_CHECKING:  # few words were ever tested
    from govkit.understanding.standing import WordsStanding


def understood(partnership: Partnership, file: Path, house: Path | None = None) -> tuple[WordsStanding, ...]:
    """How each of them stands, in its words of today. Raises DataUnreadable, or TemplateFailed."""
    if not (file.parent / FOLDER).is_dir():
        return ()
    from govkit.sets.render_set import render_set  # noqa: PLC0415 - it takes long to load
    from govkit.understanding.tested import kept_standings  # noqa: PLC0415 - as above

    found = templates(file, house)
    return kept_standings(render_set(partnership, found), file, found.house)
