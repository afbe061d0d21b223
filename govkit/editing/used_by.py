"""What refers to a part of a partnership, so that whoever removes or renames it sees what that touches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govkit.editing.mentions import mentions, waived_places, waived_under
from govkit.written.source_map import dotted, undotted


def used_by(raw: Mapping[str, Any], path: str) -> tuple[str, ...]:
    """The paths of what names the part at a path, in the order of the model: values, keys, and the places of waivers.

    What the part says of itself is left out: it goes with it.
    """
    route = undotted(path)
    if not route:
        return ()
    named = [each for each in mentions(raw) if (each.section, each.name) == (*route,)]
    keys = {route, *(each.route for each in named if each.is_key)}
    waived = [there for there, place in waived_places(raw) if waived_under(place, keys, route[-1], route[-1])]
    others = [each.route for each in named if each.route[: len(route)] != route]
    return tuple(map(dotted, dict.fromkeys((*others, *waived))))
