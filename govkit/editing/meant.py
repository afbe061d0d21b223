"""What the data of a file is to be after a change, worked out without its text: what is written is held to that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from govkit.document.letters import composed
from govkit.document.unseen import UNSAFE, describe
from govkit.editing.change import AddPart, MovePart, RemovePart, SetFact, Value
from govkit.editing.order import index_for
from govkit.errors import EditRefused
from govkit.model.unsettled import is_unsettled
from govkit.written.source_map import Route, dotted, undotted

_NOTHING: Final = object()


def plain(value: Value) -> Any:
    """A value as it is read back: with its lines ended in one way, and each letter with its accent in one character. Raises EditRefused."""
    if isinstance(value, str):
        words = composed(value.replace("\r\n", "\n").replace("\r", "\n"))
        if found := UNSAFE.search(words):
            raise EditRefused(f"These words hold {describe(found[0])}. Type them again.")
        return words
    if isinstance(value, Mapping):
        return {composed(key): plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value]


def is_same(one: Any, other: Any) -> bool:
    """Whether both say the same in the same order."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return [*one] == [*other] and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return bool(one == other)


def value_at(raw: Any, route: Route) -> Any:
    """What stands at a route. Raises EditRefused where nothing does."""
    here = raw
    for step in route:
        here = _inside(here, step)
        if here is _NOTHING:
            raise EditRefused(f"There is no `{dotted(route)}` in this file any more. Look at the file again.")
    return here


def stands(raw: Any, route: Route) -> bool:
    """Whether anything stands at a route."""
    here = raw
    for step in route:
        here = _inside(here, step)
    return here is not _NOTHING


def _inside(here: Any, step: str) -> Any:
    if isinstance(here, Mapping):
        return here.get(step, _NOTHING)
    if isinstance(here, list):
        return here[int(step)] if step.isdecimal() and int(step) < len(here) else _NOTHING
    return _NOTHING


def with_fact(raw: Mapping[str, Any], change: SetFact) -> Any:
    """The data with another value at a path; what has to stand around a first one comes with it."""
    route = undotted(change.path)
    if not route:
        raise EditRefused("A whole file can’t be replaced by a value. Say which of its facts is meant.")
    return _set(raw, (), route, plain(change.value))


def _set(here: Any, above: Route, route: Route, value: Any) -> Any:
    if not route:
        return value
    step, *rest = route
    below = (*above, step)
    if isinstance(here, list):
        if not step.isdecimal() or int(step) > len(here):
            raise EditRefused(f"`{dotted(above)}` is a list of {len(here)}, so it has no place `{step}`.")
        inner = here[int(step)] if int(step) < len(here) else _NOTHING
        return [*here[: int(step)], _set(inner, below, tuple(rest), value), *here[int(step) + 1 :]]
    if here is _NOTHING or is_unsettled(here):
        return {step: _set(_NOTHING, below, tuple(rest), value)}
    if not isinstance(here, Mapping):
        raise EditRefused(f"`{dotted(above)}` is a single value, so nothing can be written below it.")
    if step in here:
        return {**here, step: _set(here[step], below, tuple(rest), value)}
    return _with_key(here, step, _set(_NOTHING, below, tuple(rest), value), index_for(tuple(here), step, above))


def _with_key(block: Mapping[str, Any], key: str, value: Any, index: int) -> dict[str, Any]:
    entries = [*block.items()]
    return dict([*entries[:index], (key, value), *entries[index:]])


def with_part(raw: Mapping[str, Any], change: AddPart) -> Any:
    """The data with one more part."""
    route, value = undotted(change.path), plain(change.value)

    def add(here: Any) -> Any:
        if change.name is None:
            return [*_listed(here, change.path), value]
        if here is not _NOTHING and not is_unsettled(here) and not isinstance(here, Mapping):
            raise EditRefused(f"`{change.path}` has no names in it, so nothing can be added to it under one.")
        block = here if isinstance(here, Mapping) else {}
        if change.name in block:
            raise EditRefused(f"There is a `{change.name}` in `{change.path}` already. Choose another id.")
        return {**block, composed(change.name): value}

    return _put(raw, route, add(_at(raw, route)))


def _listed(here: Any, path: str) -> Sequence[Any]:
    """The items so far: a single value stands for a list of one."""
    if here is _NOTHING or is_unsettled(here):
        return ()
    if isinstance(here, Mapping):
        raise EditRefused(f"What is added to `{path}` needs an id of its own.")
    return here if isinstance(here, list) else [here]


def _at(raw: Any, route: Route) -> Any:
    return value_at(raw, route) if stands(raw, route) else _NOTHING


def _put(raw: Mapping[str, Any], route: Route, value: Any) -> Any:
    return _set(raw, (), route, value) if route else value


def without_part(raw: Mapping[str, Any], change: RemovePart) -> Any:
    """The data without what stands at a path."""
    return _in_parent(raw, undotted(change.path), lambda entries, at: [*entries[:at], *entries[at + 1 :]])


def with_move(raw: Mapping[str, Any], change: MovePart) -> Any:
    """The data with a part in another place among those beside it."""

    def move(entries: list[Any], at: int) -> list[Any]:
        if not 0 <= change.to < len(entries):
            raise EditRefused(f"There are {len(entries)} here, so `{change.path}` can’t go to place {change.to + 1}.")
        rest = [*entries[:at], *entries[at + 1 :]]
        return [*rest[: change.to], entries[at], *rest[change.to :]]

    return _in_parent(raw, undotted(change.path), move)


def _in_parent(raw: Mapping[str, Any], route: Route, change: Callable[[list[Any], int], list[Any]]) -> Any:
    value_at(raw, route)
    if not route:
        raise EditRefused("A whole file can’t be taken out or moved.")
    *above, last = route
    parent = value_at(raw, tuple(above))
    if isinstance(parent, list):
        return _put(raw, tuple(above), change([*parent], int(last)))
    entries = [*parent.items()]
    return _put(raw, tuple(above), dict(change(entries, [*parent].index(last))))
