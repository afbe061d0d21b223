"""Keys and choices that were written under a name that they had before: they are read under the name of today, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from govkit.data.renamed import Newer, Renamed
from govkit.document.names import kind_of
from govkit.finding import Cure, CureAt, Finding, Location, Severity
from govkit.written.faults import fault
from govkit.written.source_map import Route, SourceMap, dotted, undotted

_WAIVED_AT: Final = ("waivers", "*", "at")


class Name(NamedTuple):
    """A key or a single value, as it was written and as it is read.

    `route` leads to it by the names in the file, `path` by those of today. `newer` is nothing where the name is that of today.
    """

    route: Route
    path: Route
    written: str
    read: str
    rule: str
    newer: Newer | None
    is_key: bool


class NewNames(NamedTuple):
    """The data under the names of today, where its values stand, what is told of old names, and every name in it."""

    raw: Mapping[str, Any]
    sources: SourceMap
    findings: tuple[Finding, ...]
    names: tuple[Name, ...]


def with_new_names(raw: Mapping[str, Any], sources: SourceMap, table: Renamed) -> NewNames:
    """The same data with every key and choice under its name of today."""
    reader = _OldNamesReader(table)
    read = reader.block(raw, (), ())
    findings = (*_told(reader.names, sources), *_clashes(reader, sources))
    return NewNames(read, _moved(sources, reader.names), findings, tuple(reader.names))


def old_name(  # noqa: PLR0913, PLR0917 - each is a part of the finding
    rule: str, written: str, read: str, newer: Newer, where: Location, route: Route = ()
) -> Finding:
    """What is told of a name that is out of date, and is read all the same."""
    what = f"`{written}` is called `{read}` since govkit {newer.since}; it is read as `{read}`."
    return Finding(rule, Severity.WARNING, what, "`govkit migrate` rewrites it.", where, dotted(route))


def standing(name: Name, sources: SourceMap) -> Location:
    """Where a name is written: an alias repeats what stands elsewhere."""
    if name.is_key:
        return sources.locate_key((*sources.written_out(name.route[:-1]), name.route[-1]))
    return sources.locate_value(sources.written_out(name.route))


class _OldNamesReader:
    """Goes through the data, and notes each name and each key that stands there under both of its names."""

    def __init__(self, table: Renamed) -> None:
        self.names: list[Name] = []
        self.clashes: list[Name] = []
        self._table = table

    def block(self, raw: Mapping[str, Any], route: Route, path: Route) -> dict[str, Any]:
        """One block under the names of today; `route` and `path` lead to it by the names of the file, and by those."""
        read: dict[str, Any] = {}
        for key, value in raw.items():
            newer = self._table.key(path, key)
            today = newer.name if newer else key
            name = Name((*route, key), (*path, today), key, today, "renamed-key", newer, is_key=True)
            if newer and (today in raw or today in read):
                self.clashes.append(name)
                continue
            self.names.append(name)
            read[today] = self._value(value, name.route, name.path)
        return read

    def _value(self, value: Any, route: Route, path: Route) -> Any:
        if isinstance(value, Mapping):
            return self.block(value, route, path)
        if isinstance(value, list):
            return [self._value(each, (*route, str(at)), (*path, str(at))) for at, each in enumerate(value)]
        return self._single(value, route, path) if isinstance(value, str) else value

    def _single(self, value: str, route: Route, path: Route) -> str:
        today, rule, newer = self._today(value, path)
        self.names.append(Name(route, path, value, today, rule, newer, is_key=False))
        return today

    def _today(self, value: str, path: Route) -> tuple[str, str, Newer | None]:
        if len(path) == len(_WAIVED_AT) and (path[0], path[2]) == (_WAIVED_AT[0], _WAIVED_AT[2]):
            return self._waived_at(value)
        newer = self._table.choice(path, value)
        return newer.name if newer else value, "renamed-choice", newer

    def _waived_at(self, value: str) -> tuple[str, str, Newer | None]:
        """A place as a waiver names it: a document and clause, or the path of a key."""
        document, _, clause = value.partition("/")
        if clause:
            newer = self._table.clause(kind_of(document), clause)
            return f"{document}/{newer.name}" if newer else value, "renamed-clause", newer
        path: Route = ()
        last: Newer | None = None
        for step in undotted(value):
            newer = self._table.key(path, step)
            path, last = (*path, newer.name if newer else step), newer or last
        return dotted(path) if last else value, "renamed-key", last


def _told(names: Iterable[Name], sources: SourceMap) -> Iterator[Finding]:
    """Each old name once, though aliases repeat it."""
    told: set[tuple[Location, str]] = set()
    for name in names:
        if name.newer and (where := standing(name, sources), name.written) not in told:
            told.add((where, name.written))
            told_of = old_name(name.rule, name.written, name.read, name.newer, where, name.path)
            at = CureAt.KEY if name.is_key else CureAt.VALUE
            yield replace(told_of, cure=Cure(at, dotted(name.path), name.written, name.read))


def _clashes(reader: _OldNamesReader, sources: SourceMap) -> Iterator[Finding]:
    kept = {name.path: name for name in reader.names if name.is_key}
    for name in reader.clashes:
        old = standing(name, sources)
        lines = sorted((old.line, standing(kept[name.path], sources).line))
        where = f"on line {lines[0]}" if lines[0] == lines[1] else f"on line {lines[0]} and on line {lines[1]}"
        since = name.newer.since if name.newer else ""
        what = f"`{name.written}` is called `{name.read}` since govkit {since}, and both are written here, {where}."
        yield fault("duplicate-key", what, "Keep the one that is right and delete the other.", old, name.path)


def _moved(sources: SourceMap, names: Iterable[Name]) -> SourceMap:
    """The same places under the names of today; a key that an alias repeats leads to where it is written."""
    moved = {name.route: name.read for name in names if name.is_key and name.newer}
    if not moved:
        return sources

    def today(route: Route) -> Route:
        return tuple(moved.get(route[: end + 1], step) for end, step in enumerate(route))

    places = {today(route): place for route, place in sources.places.items()}
    aliases = {today(route): today(to) for route, to in sources.aliases.items()}
    for name in names:
        if name.is_key and name.newer and name.route not in sources.places:
            aliases[name.path] = today((*sources.written_out(name.route[:-1]), name.route[-1]))
    return SourceMap(sources.file, places, aliases)
