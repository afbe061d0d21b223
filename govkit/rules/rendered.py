"""A document beside what it must say: all that a rule about documents looks at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from govkit.document import Clause, Document, Place
from govkit.load.standard import RequiredClause


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document, the clauses that its standard requires of it, and the partnership's facts by the names templates use.

    `includes` says on which line document.html.j2 includes each clause, so that one that is missing has a place.
    """

    document: Document
    required: tuple[RequiredClause, ...]
    facts: Mapping[str, Any]
    includes: Mapping[str, int]

    def clauses(self, name: str) -> tuple[Clause, ...]:
        """The clauses of the document with this id."""
        return tuple(clause for clause in self.document.clauses() if clause.id == name)

    def present(self) -> Iterator[tuple[RequiredClause, Clause]]:
        """Each required clause that the document has, with its first appearance."""
        for required in self.required:
            if found := self.clauses(required.id):
                yield required, found[0]

    def expected_place(self, required: RequiredClause) -> Place:
        """Where document.html.j2 would include a clause: its own line if it has one, else after the clause before it."""
        template, line = f"{self.document.kind}/document.html.j2", 1
        for clause in self.required:
            line = self.includes.get(clause.id, line)
            if clause.id == required.id:
                break
        return Place(template, line)
