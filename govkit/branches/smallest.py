"""The smallest data of which something is still so: whatever can be taken out is taken out, the largest parts first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from govkit.branches.changes import LEFT_OUT, Raw, Route, replaced
from govkit.branches.shapes import Keyed, Many, ModelShape, Shape
from govkit.model.partnership import Partnership


def smallest(raw: Raw, is_so: Callable[[Raw], bool]) -> Raw:
    """The data without what can go, from the top of the file to its depths, until nothing more can."""
    before: Raw | None = None
    while raw != before:
        before = raw
        waiting: list[tuple[Route, Shape]] = [((), ModelShape(Partnership))]
        while waiting:
            route, shape = waiting.pop(0)
            raw = _without_what_can_go(raw, [(*route, step) for step in _may_go(_at(raw, route), shape)], is_so)
            waiting += [((*route, step), inner) for step, inner in _inside(_at(raw, route), shape)]
    return raw


def _without_what_can_go(raw: Raw, routes: Sequence[Route], is_so: Callable[[Raw], bool]) -> Raw:
    """The data without all of these, or else without each half that can go, and so on to the single ones."""
    if not routes:
        return raw
    less = raw
    for route in reversed(routes):
        less = replaced(less, route, LEFT_OUT)
    if is_so(less):
        return less
    if len(routes) == 1:
        return raw
    middle = len(routes) // 2
    raw = _without_what_can_go(
        raw, routes[middle:], is_so
    )  # the later first, so that places in a list stay what they are
    return _without_what_can_go(raw, routes[:middle], is_so)


def _may_go(value: Any, shape: Shape) -> list[str | int]:
    """What of a block or list a file may leave out."""
    match shape:
        case ModelShape() as block if isinstance(value, Mapping):
            return [key for key in value if key in block.keys and block.keys[key].may_be_left_out]
        case Keyed() if isinstance(value, Mapping):
            return [*value]
        case Many() if isinstance(value, list):
            return [*range(len(value))]
    return []


def _inside(value: Any, shape: Shape) -> Iterator[tuple[str | int, Shape]]:
    match shape:
        case ModelShape() as block if isinstance(value, Mapping):
            yield from ((key, block.keys[key].shape) for key in value if key in block.keys)
        case Keyed(value=inner) if isinstance(value, Mapping):
            yield from ((key, inner) for key in value)
        case Many(of) if isinstance(value, list):
            yield from ((number, of) for number in range(len(value)))


def _at(raw: Any, route: Route) -> Any:
    for step in route:
        raw = raw[step]
    return raw
