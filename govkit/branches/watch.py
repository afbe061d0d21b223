"""What is noted while documents are filled in: which facts each clause reads, and which way each condition and loop goes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

DOCUMENT = ""  # the unit of what stands outside of all clauses


class FactRead(NamedTuple):
    """Something that was asked of a part of the partnership: the path of the part, nothing for the partnership itself, and the name."""

    path: str
    name: str


class Point(NamedTuple):
    """A place where a template can go more than one way, by its template and its number there."""

    template: str
    number: int


class WayTaken(NamedTuple):
    """A way that a template went at a point."""

    point: Point
    way: str


class Together(NamedTuple):
    """What one condition read when it was asked once."""

    point: Point
    reads: frozenset[FactRead]


YES, NO = "yes", "no"
NONE, ONE, SEVERAL = "none", "one", "several"


@dataclass
class Watch:
    """Keeps what is read by each unit, that is by each clause or by what stands outside of all; and the ways taken.

    Clauses that are `skipped` are left without words, or all but `only` one.
    """

    reads: dict[str, set[FactRead]] = field(default_factory=dict)
    ways: set[WayTaken] = field(default_factory=set)
    together: set[Together] = field(default_factory=set)
    rests_on_document: set[str] = field(default_factory=set)
    skipped: Collection[str] = ()
    only: str = ""
    entered: set[str] = field(default_factory=set)
    _units: list[str] = field(default_factory=lambda: [DOCUMENT])
    _asking: list[tuple[Point, set[FactRead]]] = field(default_factory=list)
    _loops: dict[Point, int] = field(default_factory=dict)
    _is_on: bool = True

    def read(self, path: str, name: str) -> None:
        """Something is asked of a part."""
        if self._is_on:
            read = FactRead(path, name)
            self.reads.setdefault(self._units[-1], set()).add(read)
            for _point, reads in self._asking:
                reads.add(read)

    def enter(self, clause: str) -> bool:
        """A clause begins; whether its words are wanted."""
        self._units.append(clause)
        self.entered.add(clause)
        self.reads.setdefault(clause, set())
        return clause == self.only if self.only else clause not in self.skipped

    def leave(self) -> None:
        """The clause ends."""
        self._units.pop()

    def ask(self, point: Point) -> None:
        """A condition is about to be asked."""
        self._asking.append((point, set()))

    def went(self, point: Point, *, holds: bool) -> None:
        """A condition was asked, and went one way."""
        asked, reads = self._asking.pop()
        if asked == point and len(reads) > 1:
            self.together.add(Together(point, frozenset(reads)))
        self.ways.add(WayTaken(point, YES if holds else NO))

    def begin_loop(self, point: Point) -> None:
        """A loop begins."""
        self._end_loop(point)
        self._loops[point] = 0

    def go_round(self, point: Point) -> None:
        """A loop goes round once more."""
        self._loops[point] = self._loops.get(point, 0) + 1

    def end(self) -> None:
        """A document is at its end, and so are all loops."""
        for point in [*self._loops]:
            self._end_loop(point)

    def _end_loop(self, point: Point) -> None:
        if (times := self._loops.pop(point, None)) is not None:
            self.ways.add(WayTaken(point, NONE if times == 0 else ONE if times == 1 else SEVERAL))

    @contextmanager
    def unit(self, name: str) -> Iterator[None]:
        """What is read within belongs to this unit."""
        self._units.append(name)
        self.reads.setdefault(name, set())
        try:
            yield
        finally:
            self._units.pop()
