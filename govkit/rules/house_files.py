"""What rules about a house's own folder look at, and what they find there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class MistakeAt(NamedTuple):
    """What can't be as it stands at a line of a file of the house: what is wrong, and what to do."""

    file: str
    line: int
    message: str
    fix: str


class NamedThere(NamedTuple):
    """A name that a template of the house uses, such as that of a clause or a filter, for documents of a kind or of any."""

    file: str
    line: int
    name: str
    kind: str = ""


class ClauseLeftOut(NamedTuple):
    """A clause that the standard of a kind asks for, and that its document, which is the house's own, includes nowhere."""

    file: str
    line: int
    kind: str
    clause: str
    says: str
    when: str


@dataclass(frozen=True, slots=True)
class HouseFiles:
    """The templates and data of a house's folder, by name; those that a run reads; and what else it would read.

    What is told of the templates before any of them is filled in: `unreadable` ones, what they include that is not there or is `named_later`;
    mistakes in the `kind_files`; the `clauses` that they write, and of each kind the clauses that its standard knows; the `filters` and
    `tests` that they use; `undefined` names; `left_out` clauses; and branches that are `never` taken.
    """

    files: tuple[str, ...]
    read: Collection[str]
    known: Collection[str]
    unreadable: tuple[MistakeAt, ...] = ()
    missing: tuple[NamedThere, ...] = ()
    named_later: tuple[NamedThere, ...] = ()
    kind_files: tuple[MistakeAt, ...] = ()
    clauses: tuple[NamedThere, ...] = ()
    standards: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    filters: tuple[NamedThere, ...] = ()
    tests: tuple[NamedThere, ...] = ()
    undefined: tuple[MistakeAt, ...] = ()
    left_out: tuple[ClauseLeftOut, ...] = ()
    never: tuple[MistakeAt, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseProblem:
    """Something wrong with a file of the house's folder, such as `isa/clauses/retention.html.j2`; at a line and in a clause, if it has one."""

    file: str
    message: str
    fix: str
    line: int = 0
    kind: str = ""
    clause: str = ""
