"""By what a page knows again the part that it showed: the items of a list have no names, and go by their place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from govkit.editing.journal import digest_of
from govkit.studio.forms.standing import raw_at
from govkit.written.source_map import Route

SEEN: Final = "seen"
_ITSELF: Final = ":"
_NEXT: Final = ";"


def seen_part(raw: Mapping[str, Any], route: Route) -> str:
    """What stands for all that a part says."""
    return digest_of(json.dumps(raw_at(raw, route), default=str, ensure_ascii=False))


def seen_items(raw: Mapping[str, Any], route: Route) -> str:
    """What stands for each item of a list that a part is or stands in: for the item, and for those around it."""
    return _NEXT.join(_items(raw, route))


def is_same_item(raw: Mapping[str, Any], route: Route, seen: str) -> bool:
    """Whether each item is the one that was seen: it says what it said, or was changed among the same others."""
    then, now = seen.split(_NEXT), seen_items(raw, route).split(_NEXT)
    return len(then) == len(now) and all(map(_is_one, then, now))


def _is_one(then: str, now: str) -> bool:
    return any(one == other for one, other in zip(then.split(_ITSELF), now.split(_ITSELF), strict=False))


def _items(raw: Mapping[str, Any], route: Route) -> Iterator[str]:
    for end in range(1, len(route) + 1):
        around = raw_at(raw, route[: end - 1])
        if isinstance(around, list) and route[end - 1].isdigit():
            at = int(route[end - 1])
            others = {"before": around[:at], "after": around[at + 1 :]}
            yield f"{seen_part(raw, route[:end])}{_ITSELF}{seen_part(others, ())}"
