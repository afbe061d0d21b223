"""How long what flows carry is kept, where several items and recipients have the same time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from govkit.render.stated import StatedFact, origin


class SameTime(NamedTuple):
    """One time to keep data: for which items, and by which recipients alone (none: by all)."""

    keep_for: StatedFact | None
    counted_from: StatedFact | None
    until: StatedFact | None
    items: list[Any]
    by: list[Any]


def kept(flows: Iterable[Any]) -> list[SameTime]:
    """Each time for which somebody keeps what the flows carry, once."""
    found: dict[object, SameTime] = {}
    carried = [(entry.key, list(flow.to)) for flow in flows for entry in flow.carries]
    takers = _takers(carried)
    for one in (time for item, _ in carried for time in _times(item, takers[origin(item)])):
        ends = (each.words if each else None for each in (one.keep_for, one.counted_from, one.until))
        same = (*ends, tuple(origin(each) for each in one.by))
        found[same] = _with(found[same], one) if same in found else one
    return list(found.values())


def _takers(carried: Iterable[tuple[Any, list[Any]]]) -> dict[object, list[Any]]:
    """Who gets each item from any of the flows, each once."""
    takers: dict[object, dict[object, Any]] = {}
    for item, recipients in carried:
        takers.setdefault(origin(item), {}).update({origin(each): each for each in recipients})
    return {item: list(found.values()) for item, found in takers.items()}


def _times(item: Any, recipients: list[Any]) -> Iterator[SameTime]:
    """The times of one item: those of recipients that have their own, and that of the others."""
    takers = {origin(each) for each in recipients}
    own = [each for each in item.retention_by if origin(each.recipient) in takers]
    others = [each for each in recipients if origin(each) not in {origin(its.recipient) for its in own}]
    if item.retention and others:
        yield _same_time(item.retention, item, others if own else [])
    for its in own:
        yield _same_time(its, item, [its.recipient])


def _same_time(retention: Any, item: Any, by: list[Any]) -> SameTime:
    return SameTime(retention.keep_for, retention.counted_from, retention.until, [item], by)


def _with(first: SameTime, other: SameTime) -> SameTime:
    known = {origin(item) for item in first.items}
    return SameTime(
        _for_both(first.keep_for, other.keep_for),
        _for_both(first.counted_from, other.counted_from),
        _for_both(first.until, other.until),
        [*first.items, *(item for item in other.items if origin(item) not in known)],
        first.by,
    )


def _for_both(one: StatedFact | None, other: StatedFact | None) -> StatedFact | None:
    return one.for_all([other]) if one and other else one
