"""What two people made of the same data, put together fact by fact."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from govkit.editing.clash import Clash
from govkit.editing.meant import is_same
from govkit.editing.three_way import stretches
from govkit.written.source_map import Route, dotted

_NOTHING: Final = object()


def joined(base: Any, ours: Any, theirs: Any) -> tuple[Any, tuple[Clash, ...]]:
    """The data with what both changed, and the clashes, where it says what they say."""
    joiner = _Joiner()
    return joiner.join(base, ours, theirs, ()), tuple(joiner.clashes)


class _Joiner:
    """Goes through the three together, and notes where two don't agree."""

    def __init__(self) -> None:
        self.clashes: list[Clash] = []

    def join(self, base: Any, ours: Any, theirs: Any, route: Route) -> Any:
        """The value at a route, or `_NOTHING`."""
        if is_same(ours, theirs) or is_same(ours, base):
            return theirs
        if is_same(theirs, base):
            return ours
        if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
            return self._blocks(base if isinstance(base, Mapping) else {}, ours, theirs, route)
        if isinstance(base, list) and isinstance(ours, list) and isinstance(theirs, list):
            return self._lists(base, ours, theirs, route)
        return self._clash(base, ours, theirs, route)

    def _clash(self, base: Any, ours: Any, theirs: Any, route: Route) -> Any:
        self.clashes.append(
            Clash(dotted(route), *(None if each is _NOTHING else each for each in (base, ours, theirs)))
        )
        return theirs

    def _blocks(self, base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], route: Route) -> Any:
        held: dict[str, Any] = {}
        for key in _keys(base, ours, theirs):
            was, our, their = (each.get(key, _NOTHING) for each in (base, ours, theirs))
            value = self.join(was, our, their, (*route, key))
            if value is not _NOTHING:
                held[key] = value
        return held

    def _lists(self, base: list[Any], ours: list[Any], theirs: list[Any], route: Route) -> Any:
        """Items that one side alone changed are as that side has them; what both added stands there one after the other."""
        items: list[Any] = []
        before = len(self.clashes)
        for each in stretches(*([*map(_known, side)] for side in (base, ours, theirs))):
            old, our, their = base[each.base], ours[each.ours], theirs[each.theirs]
            if is_same(our, old) or is_same(our, their):
                items += their
            elif is_same(their, old):
                items += our
            elif not old:
                items += [*our, *their]
            elif len(old) == len(our) == len(their) == 1:
                items.append(self.join(old[0], our[0], their[0], (*route, str(len(items)))))
            else:
                del self.clashes[before:]
                return self._clash(base, ours, theirs, route)
        return items


def _keys(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterator[str]:
    """All keys, in the order of whoever changed it; what the other side alone has comes last."""
    common = [key for key in base if key in ours and key in theirs]
    ours_moved = [key for key in ours if key in common] != common
    theirs_moved = [key for key in theirs if key in common] != common
    first, second = (ours, theirs) if ours_moved and not theirs_moved else (theirs, ours)
    yield from dict.fromkeys((*first, *second))


def _known(item: Any) -> str:
    return json.dumps(item, sort_keys=True, default=str)
