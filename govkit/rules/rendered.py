"""A document beside what it must say: all that a rule about documents looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from govkit.data.promising import Promising
from govkit.data.standard import RequiredClause, Standard
from govkit.document import Clause, Document, Kind, Place
from govkit.document.names import template_of
from govkit.rules.phrases import plain
from govkit.rules.promised import Promised, promised_in
from govkit.rules.said import Said, Typed, said_in, typed_in
from govkit.rules.statements import Chains, Statements
from govkit.rules.written_facts import WrittenFacts


@dataclass(frozen=True)  # without slots, which leave no place to keep `said`
class Rendered:
    """A document, its kind and the standard of that, the clauses that are required of this one, and the facts by the names templates use.

    `written` holds every single fact of the partnership file by its path. `includes` works out on which line document.html.j2
    includes each clause, so that one that is missing has a place. `promising` are the sentences by which a promise of its is known again.
    """

    document: Document
    kind: Kind
    standard: Standard
    written: WrittenFacts
    required: tuple[RequiredClause, ...]
    facts: Mapping[str, Any]
    includes: Callable[[], Mapping[str, int]]
    promising: tuple[Promising, ...] = ()

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """The runs of words of the document in reading order."""
        return tuple(said_in(self.document.blocks))

    @cached_property
    def words(self) -> str:
        """All its words in small letters, with one space between them, among which lists of phrases are looked for."""
        return " ".join(plain("\n".join(said.text for said in self.said)).split())

    @cached_property
    def promised(self) -> tuple[Promised, ...]:
        """What the document promises, in reading order."""
        return tuple(promised_in(self.document, self.promising))

    @cached_property
    def statements(self) -> Statements:
        """What the words of the document state."""
        return Statements()

    @cached_property
    def stated(self) -> Chains:
        """The facts that the document states."""
        return self.statements.stated_in(self.document.blocks)

    @cached_property
    def typed(self) -> tuple[Typed, ...]:
        """The words that the templates wrote themselves, run by run in reading order."""
        return tuple(typed_in(self.document.blocks))

    def present(self) -> Iterator[tuple[RequiredClause, Clause]]:
        """Each required clause that the document has, with its first appearance."""
        first = self._first_appearances()
        yield from ((required, first[required.id]) for required in self.required if required.id in first)

    def missing(self) -> Iterator[RequiredClause]:
        """Each required clause that the document does not have."""
        first = self._first_appearances()
        yield from (required for required in self.required if required.id not in first)

    def expected_place(self, required: RequiredClause) -> Place:
        """Where document.html.j2 would include a clause: its own line if it has one, else after the clause before it."""
        template = template_of(self.document.kind, self.document.other_language)
        line, includes = 1, self.includes()
        for clause in self.required:
            line = includes.get(clause.id, line)
            if clause.id == required.id:
                break
        return Place(template, line)

    def _first_appearances(self) -> dict[str, Clause]:
        first: dict[str, Clause] = {}
        for clause in self.document.clauses():
            first.setdefault(clause.id, clause)
        return first
