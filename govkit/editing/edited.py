"""Changes the text of a partnership file where it was asked for, and nowhere else; and proves that it then says just that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from govkit.editing.change import AddPart, Change, MovePart, RemovePart, RenamePart, SetFact
from govkit.editing.inserting import inserting
from govkit.editing.meant import is_same, stands, value_at, with_fact, with_move, with_part, without_part
from govkit.editing.moving import moving
from govkit.editing.naming import naming, with_name
from govkit.editing.older_keys import as_written
from govkit.editing.removing import removing
from govkit.editing.replacing import Edits, replacing
from govkit.editing.standing import StandingText, applied, reading, standing
from govkit.editing.steps import steps
from govkit.editing.untied import untied
from govkit.errors import EditRefused
from govkit.model.unsettled import is_unsettled
from govkit.written.source_map import Route, dotted, undotted


def edited(text: str, changes: Sequence[Change]) -> str:
    """The text after the changes, one after the other. Raises EditRefused, with a sentence, where one can't be written safely."""
    for change in changes:
        text = _with(text, change)
    return text


def _with(text: str, change: Change) -> str:
    before = standing(text)
    change = _where_it_stands(before.raw, change)
    meant = _meant(before.raw, change)
    if is_same(before.raw, meant):
        return text
    for after in _attempts(text, before, change, meant):
        if is_same(reading(after).raw, meant):
            return after
    raise EditRefused(
        f"`{change.path}` is written in a way that can’t be changed here without changing something else. Change it in the file itself."
    )


def _where_it_stands(raw: Mapping[str, Any], change: Change) -> Change:
    """The change by the names that the file has; of the value itself, where that stands for a list of one and its first item is meant."""
    route = as_written(raw, undotted(change.path))
    if route[-1:] == ("0",) and stands(raw, route[:-1]):
        held = value_at(raw, route[:-1])
        route = route[:-1] if isinstance(held, str) and not is_unsettled(held) else route
    return replace(change, path=dotted(route))


def _meant(raw: Mapping[str, Any], change: Change) -> Any:
    match change:
        case SetFact():
            return with_fact(raw, change)
        case AddPart():
            return with_part(raw, change)
        case RemovePart():
            return without_part(raw, change)
        case RenamePart():
            return with_name(raw, change)
        case MovePart():
            return with_move(raw, change)


def _attempts(text: str, before: StandingText, change: Change, meant: Mapping[str, Any]) -> Iterator[str]:
    """The ways to write a change, best first. Which of them says what is meant is for others to see."""
    route = undotted(change.path)
    match change:
        case SetFact():
            yield from _set(text, before, route, meant)
        case AddPart(name=name):
            yield from _set(text, before, (*route, name or _next(before.raw, route)), meant)
        case RemovePart():
            yield from _each(untied(text, route), lambda here: removing(here, route))
        case MovePart(to=to):
            yield from _each(text, lambda here: moving(here, route, to))
            yield from _each(untied(text, route, within=True), lambda here: moving(here, route, to))
        case RenamePart():
            yield from _each(text, lambda here: naming(here, change))
            yield from _each(untied(text, route), lambda here: naming(here, change))


def _set(text: str, before: StandingText, route: Route, meant: Mapping[str, Any]) -> Iterator[str]:
    """The ways to write the value that is meant at a route, there or, where nothing stands there, into what stands around it."""
    known = max(length for length in range(len(route) + 1) if stands(before.raw, route[:length]))
    held = value_at(before.raw, route[:known])
    if known == len(route):
        yield from _step_by_step(text, route, held, value_at(meant, route))
    elif isinstance(held, Mapping | list) and held:
        yield from _each(untied(text, route), lambda here: _inserted(here, route[: known + 1], meant))
        return
    there = route[:known]
    yield from _each(untied(text, route), lambda here: replacing(here, there, value_at(meant, there)))


def _inserted(here: StandingText, route: Route, meant: Mapping[str, Any]) -> Iterator[Edits]:
    *above, last = route
    siblings = value_at(meant, tuple(above))
    value = value_at(meant, route)
    if isinstance(siblings, list):
        return inserting(here, tuple(above), int(last), None, value)
    return inserting(here, tuple(above), [*siblings].index(last), last, value)


def _step_by_step(text: str, route: Route, old: Any, new: Any) -> Iterator[str]:
    """Only what differs in a list or part, so that the rest of it keeps its lines."""
    small = [*steps(old, new, route)]
    if small != [SetFact(dotted(route), new)]:
        with suppress(EditRefused):
            yield edited(text, small)


def _each(text: str, ways: Callable[[StandingText], Iterator[Edits]]) -> Iterator[str]:
    return (applied(text, edits) for edits in ways(standing(text)))


def _next(raw: Mapping[str, Any], route: Route) -> str:
    """The place behind the last item of a list, or the first of one that is still to be written."""
    held = value_at(raw, route) if stands(raw, route) else None
    return str(len(held)) if isinstance(held, list) else "0"
