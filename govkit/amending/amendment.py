"""What has changed between two versions of a partnership, as a report tells it."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.document import Doing


@dataclass(frozen=True, slots=True)
class Rewording:
    """A run of words before and after. Nothing before is an addition, and nothing after is what was taken out."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """What changes in one clause of one document, or outside of clauses where `clause` is empty."""

    document: str
    clause: str
    heading: str
    rewordings: tuple[Rewording, ...]


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document that is `new`, `gone` or `changed`, with what it does, its title, the part it is made for, and the clauses that change."""

    name: str
    title: str
    does: tuple[Doing, ...]
    made_for: str
    how: str
    clauses: tuple[ClauseChange, ...] = ()


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact of the file by its path, before and after; nothing before is a new one, and nothing after one that is gone."""

    path: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """Something that has to be done before anybody relies on the new version: who does what, and why."""

    who: str
    does: str
    because: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """All that the new version changes, and what follows from it."""

    old: str
    new: str
    documents: tuple[DocumentChange, ...]
    facts: tuple[FactChange, ...]
    consequences: tuple[Consequence, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether no word and no fact differs."""
        return not self.documents and not self.facts
