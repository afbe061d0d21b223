"""Which mutants are tried: by lot, always the same for a seed, and enough of each room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from random import Random

from scripts.mutants.mutant import Mutant, enums_of, mutants_of
from scripts.mutants.settings import PACKAGE


def every_mutant(top: Path, rooms: Iterable[str]) -> list[Mutant]:
    """Each mutant of the rooms that there are."""
    enums = enums_of(top)
    files = sorted(file for room in rooms for file in (top / PACKAGE / room).rglob("*.py"))
    return [
        mutant for file in files for mutant in mutants_of(str(file.relative_to(top)), file.read_text("utf-8"), enums)
    ]


def by_lot(mutants: Iterable[Mutant], seed: int) -> list[Mutant]:
    """The mutants in the order of a lot: one at each place."""
    drawn = sorted(mutants, key=lambda mutant: (mutant.file, mutant.index, mutant.role, mutant.variant))
    Random(seed).shuffle(drawn)  # noqa: S311 - a lot that can be drawn again
    of_place: dict[tuple[str, int], Mutant] = {}
    for mutant in drawn:
        of_place.setdefault((mutant.file, mutant.index), mutant)
    return list(of_place.values())


class Sample:
    """Takes mutants in the order of the lot until enough of them count, in all and in each room."""

    def __init__(self, drawn: Collection[Mutant], wanted: int, of_each: int) -> None:
        self._drawn = drawn
        self._wanted, self._of_each = wanted, of_each

    def chosen(self, counts: Mapping[str, bool]) -> list[Mutant]:
        """The sample, as far as verdicts are in. A mutant whose verdict is open is taken as one that counts."""
        taken = self._first_of_each(lambda mutant: counts.get(mutant.id, True))
        for mutant in self._drawn:
            if len(taken) >= self._wanted:
                break
            if counts.get(mutant.id, True):
                taken.setdefault(mutant.id, mutant)
        return list(taken.values())

    def _first_of_each(self, counting: Callable[[Mutant], bool]) -> dict[str, Mutant]:
        of_room: Counter[str] = Counter()
        taken = {}
        for mutant in self._drawn:
            if of_room[mutant.room] < self._of_each and counting(mutant):
                of_room[mutant.room] += 1
                taken[mutant.id] = mutant
        return taken

    def open(self, counts: Mapping[str, bool]) -> list[Mutant]:
        """Those of the sample that are still to be tried."""
        return [mutant for mutant in self.chosen(counts) if mutant.id not in counts]
