"""The partnership that the data describes, or everything that stands in the way of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from govkit.finding import Finding, Location
from govkit.load.explain import explain
from govkit.load.parts import known_keys
from govkit.model import TO_BE_AGREED, Partnership
from govkit.model.facts import nearest
from govkit.model.partnership import PROGRAMMES
from govkit.model.programme import Programme
from govkit.written.faults import MOST_REPORTED, fault
from govkit.written.raw_data import MERGE
from govkit.written.source_map import Route, SourceMap

_IN_KEY: Final = "[key]"
_ABOUT_KEYS: Final = frozenset({"missing", "extra_forbidden"})


def validate(
    raw: Mapping[str, Any], sources: SourceMap, programmes: Mapping[str, Programme] = MappingProxyType({})
) -> tuple[Partnership | None, tuple[Finding, ...]]:
    """The partnership, or all its faults at once."""
    known = {name: block.keys() for name, block in raw.items() if isinstance(block, Mapping)}
    try:
        return Partnership.model_validate(raw, context={**known, PROGRAMMES: programmes}), ()
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
    return None, tuple(_findings(_without_echoes(errors, raw), sources, raw))


def _findings(errors: Iterable[ErrorDetails], sources: SourceMap, raw: Mapping[str, Any]) -> Iterator[Finding]:
    """Each fault once, though aliases or `flow_defaults` repeat it; one too many shows that there are more."""
    once: dict[tuple[Location, str, Route], tuple[Location, ErrorDetails]] = {}
    for error in errors:
        location = _location(error, sources)
        once.setdefault((location, error["type"], _route(error)[-1:]), (location, error))
    ordered = sorted(once.values(), key=lambda found: (found[0].line, found[0].column))
    for location, error in ordered[: MOST_REPORTED + 1]:
        route = _route(error)
        yield fault(*explain(error, route, raw), location, route)


def _location(error: ErrorDetails, sources: SourceMap) -> Location:
    is_about_key = error["loc"][-1:] == (_IN_KEY,) or error["type"] in _ABOUT_KEYS
    return sources.locate_key(_route(error)) if is_about_key else sources.locate_value(_route(error))


def _route(error: ErrorDetails) -> Route:
    steps = error["loc"][:-1] if error["loc"][-1:] == (_IN_KEY,) else error["loc"]
    return tuple(str(step) for step in steps)


def _without_echoes(errors: list[ErrorDetails], raw: Mapping[str, Any]) -> Iterator[ErrorDetails]:
    """The errors that are faults of their own, not consequences of one that is reported anyway."""
    meant = {_meant(_route(error)) for error in errors if error["type"] == "extra_forbidden"}
    for error in errors:
        if not (_is_stand_in(error) or _is_meant(error, meant) or _has_no_section(error, raw)):
            yield error


def _meant(route: Route) -> Route:
    """The route of the key that a misspelt one was probably meant to be."""
    return (*route[:-1], nearest(route[-1], known_keys(route[:-1])))


def _is_meant(error: ErrorDetails, meant: set[Route]) -> bool:
    """Whether a key only seems to be missing: it is misspelt beside, or may come with the keys mixed in by `<<`."""
    return error["type"] == "missing" and (_route(error) in meant or MERGE in error["input"])


def _is_stand_in(error: ErrorDetails) -> bool:
    """Whether the value could not be read as YAML, which was reported."""
    return error["input"] is TO_BE_AGREED or _route(error)[-1:] == (MERGE,)


def _has_no_section(error: ErrorDetails, raw: Mapping[str, Any]) -> bool:
    """Whether a name leads nowhere because the whole section is missing or could not be read."""
    if error["type"] != "unknown-reference":
        return False
    section = error["ctx"]["section"]
    block = raw.get(section)
    unread = section in raw and not isinstance(block, Mapping)
    return unread or (not block and Partnership.model_fields[section].is_required())
