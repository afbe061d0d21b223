"""How the documents stand about which people were asked: they are made only where anybody was."""

from __future__ import annotations

from pathlib import Path

from govkit.data.templates import templates
from govkit.data.understood import FOLDER
from govkit.model import Partnership
from govkit.sets.render_set import render_set
from govkit.understanding.standing import WordsStanding
from govkit.understanding.tested import kept_standings


def understood(partnership: Partnership, file: Path, house: Path | None = None) -> tuple[WordsStanding, ...]:
    """How each of them stands, in its words of today. Raises DataUnreadable, or TemplateFailed."""
    if not (file.parent / FOLDER).is_dir():
        return ()
    found = templates(file, house)
    return kept_standings(render_set(partnership, found), file, found.house)
