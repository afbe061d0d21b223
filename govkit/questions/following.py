"""Which facts documents print after given words, such as `until`, which follows “until”: the model says so of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from govkit.model.asked import fields
from govkit.model.part import Part
from govkit.model.unsettled import is_unsettled

_FOLLOWING: Final = re.compile(r"following “(?P<words>[^”]+)”")


class Following(NamedTuple):
    """A fact in free words, where it stands, and the words after which documents print it."""

    path: str
    after: str
    fact: str


def facts_that_follow(part: Part, path: str = "") -> Iterator[Following]:
    """Each fact of a partnership that documents print after given words."""
    for key, name in fields(type(part)).items():
        at = f"{path}.{key}" if path else key
        value = getattr(part, name)
        after = _after(type(part), name)
        yield from _parts(value, at) if after is None else _told(value, at, after)


def _told(value: object, path: str, after: str) -> Iterator[Following]:
    """The words of a fact, or of each fact of a list or a mapping."""
    if isinstance(value, str) and not is_unsettled(value):
        yield Following(path, after, value)
    for key, child in _children(value):
        yield from _told(child, f"{path}.{key}", after)


def _parts(value: object, path: str) -> Iterator[Following]:
    """The facts of the parts that stand in a value."""
    if isinstance(value, Part):
        yield from facts_that_follow(value, path)
    for key, child in _children(value):
        yield from _parts(child, f"{path}.{key}")


def _children(value: object) -> Iterator[tuple[object, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)


@cache
def _after(kind: type[Part], name: str) -> str | None:
    """The words after which a field of a kind of part is printed, if its description names any."""
    found = _FOLLOWING.search(kind.model_fields[name].description or "")
    return found["words"] if found else None
