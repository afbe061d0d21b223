"""The places of the templates where there is a choice, as lines of their files, with the ways that were taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from jinja2 import TemplateError, meta

from govkit.branches.watch import NO, NONE, ONE, SEVERAL, YES, Point, WayTaken
from govkit.branches.watched import FOR, Crossing, WatchedEnvironment
from govkit.data.renamed import renamed
from govkit.data.templates import Templates
from govkit.finding import Location, shown
from govkit.render.environment import parsed
from govkit.report.branches import BranchLine

_OF_A_LOOP: Final = (NONE, ONE, SEVERAL)
_OF_A_CONDITION: Final = (YES, NO)


def read_all(environment: WatchedEnvironment, kinds: Collection[str]) -> None:
    """Reads all templates that documents of these kinds can be made of, taken or not, so that each of their choices is known."""
    waiting, seen = [f"{kind}/document.html.j2" for kind in kinds], set[str]()
    while waiting:
        name = renamed().template(waiting.pop())
        if name in seen or environment.loader is None:
            continue
        seen.add(name)
        try:
            environment.get_template(name)
            source, _file, _fresh = environment.loader.get_source(environment, name)
            waiting += [each for each in meta.find_referenced_templates(parsed(source, name)) if each]
        except (TemplateError, OSError, UnicodeDecodeError):  # whoever reads the house's templates tells why
            continue


def lines(crossings: Mapping[Point, Crossing], ways: Collection[WayTaken], found: Templates) -> Iterator[BranchLine]:
    """A line for each choice, in the order of the files."""
    by_point: dict[Point, set[str]] = {}
    for way in ways:
        by_point.setdefault(way.point, set()).add(way.way)
    files = {template: shown(found.find(template)) for template in {point.template for point in crossings}}
    for point in sorted(crossings, key=lambda each: (each.template, crossings[each].line, each.number)):
        line = _line(crossings[point], by_point.get(point, set()), files[point.template])
        yield line._replace(is_own=not found.are_shipped(point.template))


def _line(crossing: Crossing, taken: Collection[str], file: str) -> BranchLine:
    every = _OF_A_LOOP if crossing.what == FOR else _OF_A_CONDITION
    never = tuple(each for each in every if each not in taken)
    return BranchLine(
        Location(file, crossing.line),
        crossing.what,
        crossing.asks,
        tuple(each for each in every if each in taken),
        never,
        tuple(_unsaid(crossing, never)),
    )


def _unsaid(crossing: Crossing, never: Collection[str]) -> Iterator[str]:
    """The ways on which a template would say something, of those that were never taken."""
    if YES in never:
        yield YES
    if {ONE, SEVERAL} <= {*never}:
        yield "any"
    if crossing.otherwise:
        yield from (each for each in (NO, NONE) if each in never)
