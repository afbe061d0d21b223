"""Old names in a house's standards and in what it approved: of clauses, of the keys that they must state, and of programmes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from govkit.data.approved import APPROVED
from govkit.data.programmes import PROGRAMME
from govkit.data.renamed import Newer, Renamed
from govkit.renaming.certain import Certain
from govkit.renaming.spot import Spot
from govkit.written.read_yaml import read_yaml
from govkit.written.scalars import BYTE_ORDER_MARK, respelled, scalars
from govkit.written.source_map import Route, walk

Found = tuple[str, str, str, Newer]


def in_standard(file: Path, text: str, table: Renamed, known: Certain) -> Iterator[Spot]:
    """Each old name in a file of a house's `standards/`, or in one of approved words. One that is no YAML has none."""
    reading = read_yaml(text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n"), str(file))
    if reading.raw is None or any(fault.rule == "unsafe-character" for fault in reading.faults):
        return
    standing = scalars(text)
    told: set[tuple[int, int]] = set()
    for route, is_key, found in _found(file, reading.raw, table, known):
        sources = reading.sources
        place = sources.locate_key(route) if is_key else sources.locate_value(sources.written_out(route))
        at = (place.line, place.column)
        if at in standing and at not in told:
            told.add(at)
            rule, old, new, newer = found
            start, end, style = standing[at]
            yield Spot(file, start, end, respelled(text[start:end], style, old, new), *at, rule, old, new, newer)


def _found(
    file: Path, raw: Mapping[str, object], table: Renamed, known: Certain
) -> Iterator[tuple[Route, bool, Found]]:
    """Each old name with the route to it, and whether it is a key."""
    if file.name == "programmes.yaml":
        for name in raw:
            if newer := table.choice(PROGRAMME, name):
                yield (name,), True, ("renamed-choice", name, newer.name, newer)
        return
    if file.name == APPROVED:
        yield from _approved(file.parent.name, raw.get("clauses"), table)
        return
    kind = raw.get("kind")
    for route, value in walk(raw):
        if isinstance(kind, str) and isinstance(value, str) and route[:1] == ("clauses",):
            found = _clause(kind, value, table) if route[2:] == ("id",) else _path(route, value, known)
            if found:
                yield route, False, found


def _approved(kind: str, clauses: object, table: Renamed) -> Iterator[tuple[Route, bool, Found]]:
    """The clauses that were approved under an old name, but for those that were approved under that of today too."""
    if not isinstance(clauses, Mapping):
        return
    taken = {*clauses}
    for name in clauses:
        found = _clause(kind, name, table)
        if found and found[2] not in taken:
            taken.add(found[2])
            yield ("clauses", name), True, found


def _clause(kind: str, written: str, table: Renamed) -> Found | None:
    newer = table.clause(kind, written)
    return ("renamed-clause", written, newer.name, newer) if newer else None


def _path(route: Route, written: str, known: Certain) -> Found | None:
    """A path of the partnership file, as a standard says what a clause must state."""
    if not {"when", "states", "of", "having", "unless"}.intersection(route[2:]):
        return None
    steps = written.split(".")
    newer = [
        (known.top if at == 0 and "states" not in route[3:] else known.keys).get(step) for at, step in enumerate(steps)
    ]
    last = next((each for each in reversed(newer) if each), None)
    new = ".".join(each.name if each else step for each, step in zip(newer, steps, strict=True))
    return ("renamed-key", written, new, last) if last else None
