"""Which row of a list had a reference, or a person, before another row: known from row to row, or once all of them are known."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

from govkit.recipients.marks import mark_of
from govkit.recipients.people import person_at, same
from govkit.recipients.recipient import Addressee
from govkit.recipients.remembered import Remembered

_BUCKETS: Final = 16  # in each of which marks are compared by themselves, so that few are unpacked at a time


class MetBefore(Protocol):
    """What is asked, and told, of each row in turn."""

    def reference(self, found: Addressee) -> int:
        """The row that had this reference before, or 0."""
        ...

    def person(self, found: Addressee) -> int:
        """The row that had this person before, or 0."""
        ...


class InTurn:
    """Knows the rows that were before, where all rows of a list are read one after another."""

    def __init__(self) -> None:
        self._references, self._people = Remembered(), Remembered()

    def reference(self, found: Addressee) -> int:
        """The row that had this reference before, or 0."""
        return _before(self._references, same(found.reference), found.row)

    def person(self, found: Addressee) -> int:
        """The row that had this person before, or 0."""
        return _before(self._people, _person(found), found.row)


def _person(found: Addressee) -> str:
    return person_at(found.name, found.address, young=found.young)


def _before(met: Remembered, text: str, row: int) -> int:
    before = met[text]
    if not before:
        met[text] = row
    return before


@dataclass(frozen=True, slots=True, repr=False)
class Noted:
    """The marks of the texts of a part, each with its row, in buckets by the mark."""

    marks: Sequence[array[int]] = field(default_factory=lambda: [array("Q") for _ in range(_BUCKETS)])
    rows: Sequence[array[int]] = field(default_factory=lambda: [array("L") for _ in range(_BUCKETS)])

    def note(self, text: str, row: int) -> int:
        """Notes it, and knows of no row before."""
        mark = mark_of(text)
        bucket = mark % _BUCKETS
        self.marks[bucket].append(mark)
        self.rows[bucket].append(row)
        return 0


class ToBeCompared(NamedTuple):
    """What a part of a list has, for all parts to be compared later."""

    references: Noted
    people: Noted

    def reference(self, found: Addressee) -> int:
        """Notes a reference."""
        return self.references.note(same(found.reference), found.row)

    def person(self, found: Addressee) -> int:
        """Notes a person."""
        return self.people.note(_person(found), found.row)


class Twice(NamedTuple):
    """The rows of a list whose reference, or person, an earlier row has: for each, the earlier row."""

    references: Mapping[int, int]
    people: Mapping[int, int]

    def within(self, first: int, last: int) -> Twice:
        """Those among the rows from the first to the last."""
        rows = range(first, last + 1)
        return Twice(*({row: known[row] for row in rows if row in known} for known in self))

    @property
    def rows(self) -> frozenset[int]:
        """All of these rows."""
        return frozenset((*self.references, *self.people))

    def reference(self, found: Addressee) -> int:
        """The row that had this reference before, or 0."""
        return self.references.get(found.row, 0)

    def person(self, found: Addressee) -> int:
        """The row that had this person before, or 0."""
        return self.people.get(found.row, 0)


NOTHING_TWICE: Final = Twice({}, {})


def there_before(parts: Sequence[Noted]) -> Mapping[int, int]:
    """The rows that have what an earlier row has, with the first such row; the parts are in the order of the list."""
    twice: dict[int, int] = {}
    for bucket in range(_BUCKETS):
        first: dict[int, int] = {}
        for part in parts:
            for mark, row in zip(part.marks[bucket], part.rows[bucket], strict=True):
                before = first.setdefault(mark, row)
                if before != row:
                    twice[row] = before
    return twice


def lacking(texts: Sequence[str], parts: Sequence[Noted]) -> Iterator[str]:
    """Those of the texts that no part has."""
    wanted = {mark_of(text): text for text in texts}
    for part in parts:
        for marks in part.marks if wanted else ():
            for mark in wanted.keys() & set(marks):
                del wanted[mark]
    yield from wanted.values()
