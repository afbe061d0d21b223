"""What rules about a house's own folder look at, and what they find there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseFiles:
    """The templates and data of a house's folder, by name; those that a run reads; and what else it would read."""

    files: tuple[str, ...]
    read: Collection[str]
    known: Collection[str]


@dataclass(frozen=True, slots=True)
class HouseProblem:
    """Something wrong with a file of the house's folder, such as `isa/clauses/retention.html.j2`."""

    file: str
    message: str
    fix: str
