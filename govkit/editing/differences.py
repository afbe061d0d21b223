"""In which facts two versions of a partnership file differ: each at its place, with what stood and what stands there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from govkit.editing.meant import is_same
from govkit.written.source_map import Route


class Difference(NamedTuple):
    """A place at which two versions differ; None is nothing. `moved` says that the same stands there in another order."""

    route: Route
    old: Any
    new: Any
    moved: bool = False


def differences(old: Any, new: Any, route: Route = ()) -> Iterator[Difference]:
    """The places, in the order of the new version. An item that went is told by its place in the old one."""
    if is_same(old, new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _in_block(old, new, route)
    elif isinstance(old, list) and isinstance(new, list) and any(isinstance(each, Mapping) for each in (*old, *new)):
        yield from _in_list(old, new, route)
    else:
        yield Difference(route, old, new)


def _in_block(old: Mapping[str, Any], new: Mapping[str, Any], route: Route) -> Iterator[Difference]:
    for key in (*new, *(each for each in old if each not in new)):
        yield from differences(old.get(key), new.get(key), (*route, str(key)))
    if [each for each in old if each in new] != [each for each in new if each in old]:
        yield Difference(route, old, new, moved=True)


def _in_list(old: list[Any], new: list[Any], route: Route) -> Iterator[Difference]:
    """Items that went, came or differ; those that stayed are found by what they say."""
    before, after = [*map(_known, old)], [*map(_known, new)]
    if sorted(before) == sorted(after):
        yield Difference(route, old, new, moved=True)
        return
    for _kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        both = min(last - first, end - start)
        for at in range(both):
            yield from differences(old[first + at], new[start + at], (*route, str(start + at)))
        yield from (Difference((*route, str(at)), old[at], None) for at in range(first + both, last))
        yield from (Difference((*route, str(at)), None, new[at]) for at in range(start + both, end))


def _known(item: Any) -> str:
    return json.dumps(item, sort_keys=True, default=str)
