"""Old names in a house's folder of templates: in its files, and of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from govkit.data.approved import APPROVED
from govkit.data.renamed import Newer, Renamed
from govkit.finding import Finding, Location, Severity, shown
from govkit.load.old_names import old_name
from govkit.renaming.certain import certain
from govkit.renaming.in_standards import in_standard
from govkit.renaming.in_templates import in_template
from govkit.renaming.spot import Spot
from govkit.written.read_file import is_waiting


class Move(NamedTuple):
    """A file of a clause that has another name now, and what the file is called then."""

    file: Path
    to: Path
    old: str
    newer: Newer

    @property
    def finding(self) -> Finding:
        """What is told of it: an error where files of both names are there, since one of them is not read."""
        where = Location(shown(self.file))
        if not self.to.exists():
            return old_name("renamed-clause", self.old, self.newer.name, self.newer, where)
        what = f"`{self.old}` is called `{self.newer.name}` since govkit {self.newer.since}, and there is a file of each name."
        fix = f"Keep what is right in {shown(self.to)}, and delete this one."
        return Finding("renamed-clause", Severity.ERROR, what, fix, where)


class InHouse(NamedTuple):
    """The old names in the files of a house, and the files that go by one."""

    spots: tuple[Spot, ...] = ()
    moves: tuple[Move, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is told of them."""
        return (*(move.finding for move in self.moves), *(spot.finding for spot in self.spots))


def in_house(folder: Path | None, table: Renamed) -> InHouse:
    """The old names in a house's folder, or in none."""
    if folder is None or not (table.keys or table.choices or table.clauses):
        return InHouse()
    return InHouse(tuple(_spots(folder, table)), tuple(_moves(folder, table)))


def _spots(folder: Path, table: Renamed) -> Iterator[Spot]:
    known = certain(table)
    for file in sorted(folder.rglob("*.j2")):
        kind = file.relative_to(folder).parts[0]
        yield from in_template(file, _text(file), kind, table, known)
    for file in sorted((*folder.glob("standards/*.yaml"), *folder.glob(f"*/{APPROVED}"))):
        yield from in_standard(file, _text(file), table, known)


def _text(file: Path) -> str:
    """What a file says; one that is no text has no names in it, and whoever reads it says so."""
    try:
        return "" if is_waiting(file) else file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _moves(folder: Path, table: Renamed) -> Iterator[Move]:
    for file in sorted(folder.glob("*/clauses/*.html.j2")):
        name = file.relative_to(folder).as_posix()
        old = file.name.removesuffix(".html.j2")
        if newer := table.clause(name.partition("/")[0], old):
            yield Move(file, folder / table.template(name), old, newer)
