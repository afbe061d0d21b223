"""Who wrote a part of the file last, as its git repository has it."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.earlier.writers import Writing, newest, writers_of
from govkit.errors import NothingToCompare
from govkit.repository import top_of
from govkit.studio.desk import Desk
from govkit.written.source_map import Route


def last_writing(desk: Desk, route: Route) -> Writing | None:
    """Who wrote last at the lines of a part; nobody where there is no repository, or one of the lines is not committed yet."""
    if top_of(desk.file.parent) is None:
        return None
    try:
        writings = writers_of(desk.file)
    except NothingToCompare:
        return None
    lines = [line for line in set(_lines(desk, route)) if line <= len(writings)]
    return newest([writings[line - 1] for line in lines])


def _lines(desk: Desk, route: Route) -> Iterator[int]:
    for place, at in desk.loaded.sources.places.items():
        if place[: len(route)] == route:
            yield from (at.line, at.value_line)
