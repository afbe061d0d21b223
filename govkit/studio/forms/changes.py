"""What answers change in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from govkit.editing.change import Change, RemovePart, SetFact
from govkit.model.unsettled import WORDS
from govkit.studio.forms.answered import Answered
from govkit.studio.forms.form import is_needed
from govkit.studio.forms.standing import raw_at, same, standing
from govkit.studio.forms.wanted import WantedValue, wanted
from govkit.written.source_map import Route, dotted, undotted


def clashes(given: Iterable[Answered], raw: Mapping[str, Any], *, another_part: bool = False) -> tuple[Answered, ...]:
    """The answers to what somebody else has changed meanwhile, each with what stands there now for what was.

    Where another part stands in the place of the one that was asked about, all that was answered is such.
    """
    return tuple(_clashes(given, raw, another_part=another_part))


def _clashes(given: Iterable[Answered], raw: Mapping[str, Any], *, another_part: bool) -> Iterator[Answered]:
    for each in given:
        now = standing(each.wanted, raw_at(raw, undotted(each.path)))
        is_other = another_part or not same(each.wanted, now, each.was)
        if each.changed and is_other and not same(each.wanted, now, each.said):
            yield each._replace(was=now)


def changes(given: Iterable[Answered], raw: Mapping[str, Any]) -> tuple[Change, ...]:
    """The changes that make the file say what was answered, and none where it says that already."""
    new: dict[Route, dict[str, Any]] = {}
    found: list[Change] = []
    for each in given:
        route = undotted(each.path)
        if each.unfit or not each.changed or same(each.wanted, standing(each.wanted, raw_at(raw, route)), each.said):
            continue
        missing = _first_missing(route[:-1], raw)
        if missing is None:
            found.append(RemovePart(each.path) if each.said is None else SetFact(each.path, each.said))
        elif each.said is not None:
            _lay(new.setdefault(missing, {}), route[len(missing) :], each.said)
    found += [SetFact(dotted(route), filled(wanted(route), block, route)) for route, block in new.items()]
    return tuple(found)


def _first_missing(route: Route, raw: Mapping[str, Any]) -> Route | None:
    """The first block on the way that the file does not have, or that is still to be agreed as a whole."""
    for end in range(1, len(route) + 1):
        if not isinstance(raw_at(raw, route[:end]), Mapping | list):
            return route[:end]
    return None


def _lay(block: dict[str, Any], route: Route, said: Any) -> None:
    for key in route[:-1]:
        block = block.setdefault(key, {})
    block[route[-1]] = said


def filled(of: WantedValue | None, block: Mapping[str, Any], route: Route) -> dict[str, Any]:
    """A new part, in which all that it needs and nobody has said is to be agreed, in the order of the model."""
    if of is None or of.model is None:
        return dict(block)
    whole: dict[str, Any] = {}
    for key in of.fields:
        said = block.get(key)
        below = of.below(key)
        if isinstance(said, Mapping) and below is not None and below.model is not None:
            whole[key] = filled(below, said, (*route, key))
        elif said is not None:
            whole[key] = said
        elif is_needed((*route, key)):
            whole[key] = WORDS
    return whole
