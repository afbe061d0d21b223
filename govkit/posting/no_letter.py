"""Writes down who gets no letter: the rows that are faulty, and the people who must not be written to or could not be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from govkit.issuing.private_files import Rows
from govkit.posting.ledger import Unmade
from govkit.posting.make_part import Making, PartMade
from govkit.recipients.faulty_rows import FAULTY, FaultyRows
from govkit.recipients.met import Twice
from govkit.recipients.reading import RowReader
from govkit.recipients.recipient import Faulty
from govkit.recipients.rows import ListRow

LEFT_OUT: Final = "left-out.csv"
_LEFT_OUT: Final = ("row", "reference", "why")


def headings_of(faulty: FaultyRows) -> Mapping[str, Sequence[str]]:
    """The headings of each list of those who get no letter, by its name."""
    return {FAULTY: faulty.headings, LEFT_OUT: _LEFT_OUT}


@dataclass(slots=True)
class NoLetterLists:
    """The lists of those who get no letter, in the order of the list, in whatever order its parts are made."""

    making: Making
    twice: Twice
    rows: FaultyRows
    tables: Mapping[str, Rows]
    left_out: Counter[str] = field(default_factory=Counter)
    _waiting: dict[int, tuple[PartMade, Sequence[ListRow]]] = field(default_factory=dict)
    _next: int = 1

    def add(self, made: PartMade, faulty: Sequence[ListRow]) -> None:
        """Adds those of a part, and its rows that are faulty."""
        self.left_out.update(each.why for each in made.left_out)
        self._waiting[made.number] = made, faulty
        while self._next in self._waiting:
            self._write(*self._waiting.pop(self._next))
            self._next += 1

    def add_unmade(self, unmade: Iterator[Unmade]) -> None:
        """Adds those to whom no letter could be made, below all others."""
        for each in unmade:
            self.tables[LEFT_OUT]([str(each.row), each.reference, each.why])

    def _write(self, made: PartMade, faulty: Sequence[ListRow]) -> None:
        reader = RowReader(self.making.list_of, self.twice)
        for row in map(reader.read, faulty):
            if isinstance(row, Faulty):
                self.tables[FAULTY](self.rows.cells_of(row))
        for each in made.left_out:
            self.tables[LEFT_OUT]([str(each.row), each.reference, each.why])
