"""Two changes of one fact, of which one alone can stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from govkit.editing.change import Change, RemovePart, SetFact
from govkit.errors import GovkitError


@dataclass(frozen=True, slots=True)
class Clash:
    """A fact that two people changed in different ways: what it was, and what each made of it; None where it is not there.

    Without a path it is the whole file, as text: one of the versions can't be read, or they can't be put together line by line.
    """

    path: str
    base: Any
    ours: Any
    theirs: Any

    @property
    def taking_ours(self) -> Change:
        """The change by which ours stands in the place of theirs."""
        return RemovePart(self.path) if self.ours is None else SetFact(self.path, self.ours)


class EditsClash(GovkitError):
    """Somebody else changed the same facts meanwhile; nothing was written, and both versions are here.

    `ours` and `theirs` are the whole texts, and `base` is that which both started from.
    """

    def __init__(self, clashes: Sequence[Clash], base: str, ours: str, theirs: str) -> None:
        self.clashes, self.base, self.ours, self.theirs = tuple(clashes), base, ours, theirs
        what = ", ".join(f"`{each.path}`" for each in clashes if each.path) or "the file"
        super().__init__(
            f"Somebody else has changed {what} since you opened it. Nothing was written. Choose which version is to stand."
        )
