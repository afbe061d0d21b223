"""Goes through a partnership fact by fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, wraps
from typing import TypeVar

from govkit.model.asked import fields
from govkit.model.part import Part


class _One:
    """A part that never changes, told from others by being the very same: to compare its facts would take longer than to walk them."""

    __slots__ = ("part",)

    def __init__(self, part: Part) -> None:
        self.part = part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _One) and self.part is other.part

    def __hash__(self) -> int:
        return id(self.part)


Whole = TypeVar("Whole", bound=Part)
Read = TypeVar("Read")


def once_for_each(read: Callable[[Whole], Read]) -> Callable[[Whole], Read]:
    """Reads a part once, however many rules ask: what is read is kept for the very same part."""

    @lru_cache(maxsize=4)
    def of_one(one: _One) -> Read:
        return read(one.part)  # type: ignore[arg-type]

    @wraps(read)
    def kept(part: Whole) -> Read:
        return of_one(_One(part))

    return kept


def every_fact(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each single fact with its path, in the order of the model; what the file does not say is left out."""
    return iter(_facts_of(_One(value), path) if isinstance(value, Part) else _facts(value, path))


@lru_cache(maxsize=4)  # a dozen rules walk the one partnership that is checked
def _facts_of(one: _One, path: str) -> tuple[tuple[str, object], ...]:
    return _facts(one.part, path)


def _facts(value: object, path: str) -> tuple[tuple[str, object], ...]:
    found: list[tuple[str, object]] = []
    _gather(value, path, found)
    return tuple(found)


def _gather(value: object, path: str, found: list[tuple[str, object]]) -> None:
    """Adds to what was found; a list takes half as long as handing each fact up through every part that it stands in."""
    if value is None:
        return
    if isinstance(value, str):  # most facts are; whether one is a Mapping takes long to ask
        found.append((path, value))
        return
    before = f"{path}." if path else ""
    if isinstance(value, Part):
        for key, name in fields(type(value)).items():
            _gather(getattr(value, name), f"{before}{key}", found)
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            _gather(child, f"{before}{index}", found)
    elif isinstance(value, Mapping):
        for key, child in value.items():
            _gather(child, f"{before}{key}", found)
    else:
        found.append((path, value))
