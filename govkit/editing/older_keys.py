"""Finds keys in files that still have them under an older name, by the name of today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govkit.data.renamed import renamed
from govkit.written.source_map import Route


def key_in(block: Mapping[str, Any], key: str, above: Route) -> str:
    """The name under which a key of today stands in the block at a route; the key itself where it stands under none."""
    if key in block:
        return key
    table = renamed()
    older = (each for each in block if (newer := table.key(above, each)) and newer.name == key)
    return next(older, key)


def as_written(raw: Any, route: Route) -> Route:
    """A route by the names of today, by those that the file has."""
    found: list[str] = []
    here = raw
    for at, step in enumerate(route):
        name = key_in(here, step, route[:at]) if isinstance(here, Mapping) else step
        found.append(name)
        if isinstance(here, list) and step.isdecimal() and int(step) < len(here):
            here = here[int(step)]
        else:
            here = here.get(name) if isinstance(here, Mapping) else None
    return tuple(found)
