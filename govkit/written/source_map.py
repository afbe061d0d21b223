"""Where each value stands in the file: the only part of govkit that knows lines and columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from govkit.finding import Location

Route = tuple[str, ...]

_STEP: Final = re.compile(r"(?:\\.|[^.])+", re.DOTALL)


class Position(NamedTuple):
    """Where a key, or an item of a list, starts, and where its value does."""

    line: int
    column: int
    value_line: int
    value_column: int


def dotted(route: Route) -> str:
    r"""The path of a value as one string; a dot in a key is written `\.`, as in `glossary.e\.g\.` for “e.g.”."""
    return ".".join(key.replace("\\", "\\\\").replace(".", "\\.") for key in route)


def undotted(path: str) -> Route:
    """The keys that a path leads through."""
    if "\\" not in path:
        return tuple(path.split(".")) if path else ()
    return tuple(re.sub(r"\\(.)", r"\1", step, flags=re.DOTALL) for step in _STEP.findall(path))


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The place of every value of one file; an alias sends the path of one value to the place of another."""

    file: str
    places: Mapping[Route, Position] = field(default_factory=dict)
    aliases: Mapping[Route, Route] = field(default_factory=dict)

    def locate(self, path: str) -> Location:
        """Where the key of that path stands, or else its nearest parent that is in the file."""
        return self.locate_key(self._known(undotted(path)))

    def locate_key(self, route: Route) -> Location:
        """Where the key at the end of the route stands, or else its nearest parent."""
        place = self._find(route)
        return Location(self.file, place.line, place.column) if place else Location(self.file)

    def locate_value(self, route: Route) -> Location:
        """Where the value at the end of the route starts, or else its nearest parent."""
        place = self._find(route)
        return Location(self.file, place.value_line, place.value_column) if place else Location(self.file)

    def written_out(self, route: Route) -> Route:
        """The route by which what an alias repeats is written out."""
        for end in range(len(route), 0, -1):
            if route[:end] in self.aliases:
                return self.written_out(self.aliases[route[:end]] + route[end:])
        return route

    def aliased(self, more: Mapping[Route, Route]) -> SourceMap:
        """The same map, in which more paths lead to the place of another value."""
        return replace(self, aliases={**self.aliases, **more})

    def _find(self, route: Route) -> Position | None:
        for end in range(len(route), -1, -1):
            near = route[:end]
            if near in self.aliases and (end < len(route) or near not in self.places):
                return self._find(self.aliases[near] + route[end:])
            if near in self.places:
                return self.places[near]
        return None

    def _known(self, route: Route) -> Route:
        """The route with keys put together again that hold a dot, in case its writer did not escape them."""
        known: Route = ()
        rest = route
        while rest:
            joined = [(".".join(rest[:end]), rest[end:]) for end in range(len(rest), 0, -1)]
            found = next(((key, left) for key, left in joined if self._holds((*known, key))), None)
            if found is None:
                return known + rest
            known, rest = (*known, found[0]), found[1]
        return known

    def _holds(self, route: Route) -> bool:
        return route in self.places or route in self.aliases


def walk(raw: object, route: Route = ()) -> Iterator[tuple[Route, object]]:
    """Every single value of the raw data with its route, in the order of the file."""
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            yield from walk(value, (*route, key))
    elif isinstance(raw, list):
        for index, value in enumerate(raw):
            yield from walk(value, (*route, str(index)))
    else:
        yield route, raw
