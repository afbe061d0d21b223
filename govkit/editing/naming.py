"""Gives a part another id, there and wherever the file names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from govkit.editing.change import RenamePart
from govkit.editing.meant import stands, value_at
from govkit.editing.mentions import mentions, waived_places, waived_under
from govkit.editing.replacing import Edits, room_at
from govkit.editing.spelling import spelt_key
from govkit.editing.standing import StandingText
from govkit.editing.tree import WrittenEntry, entries_to
from govkit.editing.words import quoted, spellings
from govkit.errors import EditRefused
from govkit.model import Partnership
from govkit.model.facts import LONGEST_WORD
from govkit.written.cures import Edit
from govkit.written.keys import known_keys
from govkit.written.source_map import Route, dotted, undotted

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORDS: Final = "glossary"


class _Renaming(NamedTuple):
    """The new words at each route that names the part: of keys, and of single values."""

    keys: Mapping[Route, str]
    values: Mapping[Route, str]


def with_name(raw: Mapping[str, Any], change: RenamePart) -> Any:
    """The data in which a part has another id. Raises EditRefused where it can't have that one."""
    _refuse_wrong_name(raw, change)
    return _renamed(raw, (), _all(raw, change))


def naming(text: StandingText, change: RenamePart) -> Iterator[Edits]:
    """The way to write another id wherever it stands; what an alias repeats is written once."""
    new = _all(text.raw, change)
    edits: list[Edit] = []
    for route, name in new.keys.items():
        entry = _written(text, route)
        if entry and entry.key:
            style = entry.key.style
            words = quoted(name, style) if style else spelt_key(name, in_braces=True)
            edits.append(Edit(entry.key.inner, entry.key.end, words))
    for route, name in new.values.items():
        if entry := _written(text, route):
            before = text.text[entry.piece.inner : entry.piece.end]
            words = next(spellings(name, room_at(text, entries_to(text.top, route)), entry.piece.style, before))
            edits.append(Edit(entry.piece.inner, entry.piece.end, words))
    yield tuple(edits)


def _refuse_wrong_name(raw: Mapping[str, Any], change: RenamePart) -> None:
    route = undotted(change.path)
    value_at(raw, route)
    if not route or known_keys(Partnership, route[:-1]) or isinstance(value_at(raw, route[:-1]), list):
        raise EditRefused(f"`{change.path}` is no name that people choose, so it can’t be changed.")
    if stands(raw, (*route[:-1], change.new)) and change.new != route[-1]:
        raise EditRefused(f"There is a `{change.new}` in `{dotted(route[:-1])}` already. Choose another id.")
    if route[0] != _WORDS and (not _ID.fullmatch(change.new) or len(change.new) > LONGEST_WORD):
        raise EditRefused(
            f"“{change.new}” can’t be an id. Use small letters, digits and single hyphens, like `family-list`."
        )


def _all(raw: Mapping[str, Any], change: RenamePart) -> _Renaming:
    route = undotted(change.path)
    named = [each for each in mentions(raw) if (each.section, each.name) == (*route,)]
    keys = {route: change.new, **{each.route: change.new for each in named if each.is_key}}
    values = {each.route: change.new for each in named if not each.is_key}
    for there, place in waived_places(raw):
        if (new := waived_under(place, keys, route[-1], change.new)) is not None:
            values[there] = new
    return _Renaming(keys, values)


def _renamed(here: Any, route: Route, new: _Renaming) -> Any:
    if isinstance(here, Mapping):
        entries = (((*route, key), inner) for key, inner in here.items())
        return {new.keys.get(there, there[-1]): _renamed(inner, there, new) for there, inner in entries}
    if isinstance(here, list):
        return [_renamed(inner, (*route, str(at)), new) for at, inner in enumerate(here)]
    return new.values.get(route, here)


def _written(text: StandingText, route: Route) -> WrittenEntry | None:
    """The entry at a route, if it is written out there and not repeated from elsewhere."""
    way = entries_to(text.top, route)
    return way[-1] if len(way) == len(route) else None
