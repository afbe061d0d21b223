"""Which lines of a file the value at a path takes up, so that one sees who wrote it."""

from __future__ import annotations

from govkit.editing.standing import standing
from govkit.editing.tree import entries_to
from govkit.written.source_map import undotted


def lines_of(text: str, path: str) -> range:
    """The lines from a key to the end of its value, counted from 0; those of what it stands in where it is not written. Raises EditRefused."""
    here = standing(text)
    way = entries_to(here.top, undotted(path))
    start, end = (way[-1].start, way[-1].piece.end) if way else (0, len(here.text))
    return range(here.text.count("\n", 0, start), here.text.count("\n", 0, end) + 1)
