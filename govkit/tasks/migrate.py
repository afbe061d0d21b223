"""Rewrites the lines of partnership files and of a house's folder that hold names which are out of date, and no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from govkit.data.renamed import renamed
from govkit.data.templates import templates
from govkit.finding import Finding, Severity
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.renaming.in_house import InHouse, in_house
from govkit.renaming.in_partnership import in_partnership, proved
from govkit.renaming.spot import Spot, rewritten
from govkit.written.read_file import read_bytes


@dataclass(frozen=True, slots=True)
class Migrated:
    """The files with old names as they were and as they are to be, or what somebody has to put right first."""

    files: tuple[Rewrite, ...]
    stuck: tuple[Finding, ...] = ()


def migrate(partnerships: Sequence[Path], house: Path | None = None, *, write: bool = True) -> Migrated:
    """The files that hold old names, rewritten unless that was not asked for. With anything stuck none is."""
    table = renamed()
    files, stuck = list[Rewrite](), list[Finding]()
    for file in {each.resolve(): each for each in partnerships}.values():
        before = read_bytes(file)
        found = in_partnership(file, before, table)
        stuck += found.stuck
        if found.spots:
            files.append(Rewrite(file, before, proved(file, before, found.spots, table), file))
    for folder in dict.fromkeys(templates(file, house).house for file in partnerships):
        of_house = in_house(folder, table)
        stuck += [move.finding for move in of_house.moves if move.finding.severity is Severity.ERROR]
        files += _of_house(of_house)
    if stuck:
        return Migrated((), tuple(stuck))
    if write and files:
        rewrite(files)
    return Migrated(tuple(files))


def _of_house(found: InHouse) -> Iterator[Rewrite]:
    spots: dict[Path, list[Spot]] = {}
    for spot in found.spots:
        spots.setdefault(spot.file, []).append(spot)
    moves = {move.file: move.to for move in found.moves}
    for file in dict.fromkeys((*spots, *moves)):
        before = file.read_bytes()
        after = rewritten(before.decode("utf-8"), spots.get(file, ())).encode("utf-8")
        yield Rewrite(file, before, after, moves.get(file, file))
