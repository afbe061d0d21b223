"""The small changes that a large one is made of, so that what stays as it was in a list or a part is not written anew."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from govkit.editing.change import AddPart, Change, MovePart, RemovePart, SetFact
from govkit.editing.meant import is_same
from govkit.editing.order import index_for
from govkit.written.source_map import Route, dotted


def steps(old: Any, new: Any, route: Route = ()) -> Iterator[Change]:
    """The changes, to be made one after the other, that make the old value at a route into the new one."""
    if is_same(old, new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping) and (old and new):
        yield from _in_block(old, new, route)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _in_list(old, new, route)
    else:
        yield SetFact(dotted(route), new)


def _in_block(old: Mapping[str, Any], new: Mapping[str, Any], route: Route) -> Iterator[Change]:
    if not old.keys() & new.keys():
        yield SetFact(dotted(route), new)
        return
    order = [key for key in old if key in new]
    yield from (RemovePart(dotted((*route, key))) for key in old if key not in new)
    for key, value in new.items():
        if key in old:
            yield from steps(old[key], value, (*route, key))
        else:
            yield SetFact(dotted((*route, key)), value)
            order.insert(index_for(order, key, route), key)
    yield from _ordered(order, [*new], route)


def _ordered(order: list[str], wanted: list[str], route: Route) -> Iterator[Change]:
    """Moves of the keys that stand elsewhere than they are to."""
    for at, key in enumerate(wanted):
        if order[at] != key:
            order.remove(key)
            order.insert(at, key)
            yield MovePart(dotted((*route, key)), at)


def _in_list(old: list[Any], new: list[Any], route: Route) -> Iterator[Change]:
    """Items that go, come or differ; those that stay are found by what they say."""
    matched = SequenceMatcher(None, [*map(_known, old)], [*map(_known, new)], autojunk=False).get_opcodes()
    if all(kind != "equal" for kind, *_ in matched) and len(old) != len(new):
        yield SetFact(dotted(route), new)
        return
    length = len(old)
    for _kind, first, last, start, end in matched:
        both = min(last - first, end - start)
        for at in range(both):
            yield from steps(old[first + at], new[start + at], (*route, str(start + at)))
        for _ in range(last - first - both):
            yield RemovePart(dotted((*route, str(start + both))))
            length -= 1
        for at in range(start + both, end):
            yield AddPart(dotted(route), None, new[at])
            if at < length:
                yield MovePart(dotted((*route, str(length))), at)
            length += 1


def _known(item: Any) -> str:
    return json.dumps(item, sort_keys=True, default=str)
