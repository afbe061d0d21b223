"""What can be changed in a partnership file: each change names a place by its path, as `govkit/written/source_map.py` writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


@dataclass(frozen=True, slots=True)
class SetFact:
    """Another value at a path, or a first one; a list and a whole part are values too."""

    path: str
    value: Value


@dataclass(frozen=True, slots=True)
class AddPart:
    """One more part at the end of a section, under a name of its own, or without one at the end of a list."""

    path: str
    name: str | None
    value: Value


@dataclass(frozen=True, slots=True)
class RemovePart:
    """A key, a part or an item of a list goes, with all that it holds."""

    path: str


@dataclass(frozen=True, slots=True)
class RenamePart:
    """Another id for a part, there and wherever the file names it."""

    path: str
    new: str


@dataclass(frozen=True, slots=True)
class MovePart:
    """A part or an item goes to another place among those beside it, counted from 0."""

    path: str
    to: int


Change: TypeAlias = SetFact | AddPart | RemovePart | RenamePart | MovePart
