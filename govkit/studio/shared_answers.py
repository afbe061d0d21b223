"""Answers that are given once for several parts, such as how data of every flow is kept safe: where they stand, and who says something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govkit.studio.crumbs import Crumb, crumbs
from govkit.studio.desk import Desk
from govkit.studio.forms.option import called
from govkit.studio.forms.standing import raw_at
from govkit.written.source_map import Route, dotted, undotted


class Sharers(NamedTuple):
    """The parts that take an answer, and those that have one of their own, each with what it is called and where it is asked."""

    taken_by: tuple[Crumb, ...]
    own: tuple[Crumb, ...]


def origin_of(desk: Desk, route: Route) -> Route:
    """Where the answer stands that holds at a place: there, or where it is given for several parts at once."""
    if raw_at(desk.raw, route) is not None:
        return route
    written = desk.loaded.sources.written_out(route)
    return written if raw_at(desk.raw, written) is not None else route


def origin(desk: Desk, path: str) -> Crumb | None:
    """Where an answer that a part takes from elsewhere is asked; nothing where it is its own."""
    route = undotted(path)
    written = origin_of(desk, route)
    return None if written == route else Crumb(": ".join(each.title for each in crumbs(written, desk)), dotted(written))


def sharers(desk: Desk, path: str) -> Sharers | None:
    """Who takes the answer at a place and who says something else; nothing where it is given for one part alone."""
    route = undotted(path)
    aliases = desk.loaded.sources.aliases.items()
    # What follows from an answer is not said for several: the day of the next review, and what a programme sets.
    taking = [each for each, where in aliases if where == route and each[:-1] != route[:-1] and each[1:-1]]
    if not taking:
        return None
    return Sharers(
        tuple(_crumb(each, desk) for each in taking), tuple(_crumb(each, desk) for each in _own(taking[0], desk))
    )


def _own(one: Route, desk: Desk) -> Iterator[Route]:
    """The parts beside one that takes an answer which have one of their own."""
    section = raw_at(desk.raw, one[:1])
    for name, part in section.items() if isinstance(section, Mapping) else ():
        if isinstance(part, Mapping) and part.get(one[-1]) is not None:
            yield (one[0], str(name), one[-1])


def _crumb(route: Route, desk: Desk) -> Crumb:
    return Crumb(called(route[:2], desk.raw), dotted(route))
