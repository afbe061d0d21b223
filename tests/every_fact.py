"""Each fact of a partnership in its turn: replaced, renamed, left out or still to be agreed."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from govkit.model.partnership import Partnership
from govkit.written.keys import known_keys
from tests.changes import BASE, UNSETTLED, partnership
from tests.conftest import ABOUT_THE_FILE, ask

Route = tuple[str | int, ...]


def places(raw: Any, route: Route = ()) -> Iterator[Route]:
    """The route of every block, list and leaf."""
    for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ():
        yield (*route, key)
        yield from places(value, (*route, key))


def replaced(raw: Any, route: Route, value: object) -> Any:
    """The data with another value at the route, or without the key when the value is None."""
    key, *rest = route
    new = copy.copy(raw)
    if rest:
        new[key] = replaced(raw[key], tuple(rest), value)
    elif value is None:
        del new[key]
    else:
        new[key] = value
    return new


def renamed(raw: Any, route: Route) -> Any:
    """The data in which the key at the route is to be agreed."""
    *way, last = route
    block = raw
    for step in way:
        block = block[step]
    value = {UNSETTLED if key == last else key: part for key, part in block.items()}
    return replaced(raw, tuple(way), value) if way else value


def run_every_rule(raw: dict[str, Any]) -> set[str]:
    """The rules that find something in the data, if a partnership comes of it."""
    found = partnership(raw)
    if found is None:
        return set()
    return {rule.id for rule in ABOUT_THE_FILE for _ in ask(rule, found)}


LIKE_OTHERS = ("millbrook-surgery", "northmoor-community-trust", "hill-top-school", "national-families-office")
ROUTES = [
    route for route in places(BASE) if not (len(route) > 2 and route[0] == "partners" and route[1] in LIKE_OTHERS)
]


def is_optional(route: Route) -> bool:
    """Whether what stands there may be left out: what is no key of the model, or one that it does not require."""
    *way, last = map(str, route)
    field = known_keys(Partnership, tuple(way)).get(last)
    return field is None or not field.is_required()


def is_id(route: Route) -> bool:
    """Whether the key is a name that the file gives, or the id of something."""
    return isinstance(route[-1], str) and not known_keys(Partnership, tuple(map(str, route[:-1])))
