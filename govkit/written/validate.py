"""What the data of a file describes, by the model of that file, or everything that stands in the way of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from govkit.finding import Cure, CureAt, Finding, Location
from govkit.model.facts import nearest
from govkit.model.unsettled import TO_BE_AGREED
from govkit.written.explain import explain
from govkit.written.faults import MOST_REPORTED, fault
from govkit.written.keys import keys_of, known_keys
from govkit.written.raw_data import MERGE
from govkit.written.source_map import Route, SourceMap

Model = TypeVar("Model", bound=BaseModel)

_IN_KEY: Final = "[key]"
_ABOUT_KEYS: Final = frozenset({"missing", "extra_forbidden"})


class _Data(NamedTuple):
    """The data of a file, and the model that it should be of."""

    raw: Mapping[str, Any]
    root: type[BaseModel]


def validate(
    root: type[Model], raw: Mapping[str, Any], sources: SourceMap, context: Mapping[str, Any]
) -> tuple[Model | None, tuple[Finding, ...]]:
    """What the data describes, or all its faults at once. `context` is what the model needs to know beside it."""
    try:
        return root.model_validate(raw, context=dict(context)), ()
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
    data = _Data(raw, root)
    return None, tuple(_findings(_without_echoes(errors, data), sources, data))


def _findings(errors: Iterable[ErrorDetails], sources: SourceMap, data: _Data) -> Iterator[Finding]:
    """Each fault once, though aliases or `flow_defaults` repeat it; one too many shows that there are more."""
    once: dict[tuple[Location, str, Route], tuple[Location, ErrorDetails]] = {}
    for error in errors:
        location = _location(error, sources)
        once.setdefault((location, error["type"], _route(error)[-1:]), (location, error))
    ordered = sorted(once.values(), key=lambda found: (found[0].line, found[0].column))
    for location, error in ordered[: MOST_REPORTED + 1]:
        route = _route(error)
        explained = explain(error, route, *data)
        found = fault(explained.rule, explained.message, explained.fix, location, route)
        yield replace(found, cure=None if _is_taken(explained.cure, route, data) else explained.cure)


def _is_taken(cure: Cure | None, route: Route, data: _Data) -> bool:
    """Whether the key that was meant stands there already."""
    block: Any = data.raw
    for step in route[:-1]:
        block = block[int(step)] if isinstance(block, list) else block.get(step, {})
    return cure is not None and cure.at is CureAt.KEY and cure.new in block


def _location(error: ErrorDetails, sources: SourceMap) -> Location:
    is_about_key = error["loc"][-1:] == (_IN_KEY,) or error["type"] in _ABOUT_KEYS
    return sources.locate_key(_route(error)) if is_about_key else sources.locate_value(_route(error))


def _route(error: ErrorDetails) -> Route:
    steps = error["loc"][:-1] if error["loc"][-1:] == (_IN_KEY,) else error["loc"]
    return tuple(str(step) for step in steps)


def _without_echoes(errors: list[ErrorDetails], data: _Data) -> Iterator[ErrorDetails]:
    """The errors that are faults of their own, not consequences of one that is reported anyway."""
    meant = {_meant(_route(error), data.root) for error in errors if error["type"] == "extra_forbidden"}
    for error in errors:
        if not (_is_stand_in(error) or _is_meant(error, meant) or _has_no_section(error, data)):
            yield error


def _meant(route: Route, root: type[BaseModel]) -> Route:
    """The route of the key that a misspelt one was probably meant to be."""
    return (*route[:-1], nearest(route[-1], known_keys(root, route[:-1])))


def _is_meant(error: ErrorDetails, meant: set[Route]) -> bool:
    """Whether a key only seems to be missing: it is misspelt beside, or may come with the keys mixed in by `<<`."""
    return error["type"] == "missing" and (_route(error) in meant or MERGE in error["input"])


def _is_stand_in(error: ErrorDetails) -> bool:
    """Whether the value could not be read as YAML, which was reported."""
    return error["input"] is TO_BE_AGREED or _route(error)[-1:] == (MERGE,)


def _has_no_section(error: ErrorDetails, data: _Data) -> bool:
    """Whether a name leads nowhere because the whole section is missing or could not be read."""
    if error["type"] != "unknown-reference":
        return False
    section = error["ctx"]["section"]
    block = data.raw.get(section)
    unread = section in data.raw and not isinstance(block, Mapping)
    return unread or (not block and keys_of(data.root)[section].is_required())
