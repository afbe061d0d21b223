"""The names and numbers given out while one document is written."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import count

LONGEST_BOOKMARK = 40


class Register:
    """Hands out what must be unique in one file: links, bookmarks, lists and content controls."""

    def __init__(self, clauses: Iterable[str], relate: Callable[[str], str]) -> None:
        """Start with the ids of the clauses, and with what makes a relationship to an address."""
        self.anchors: Mapping[str, str] = _bookmark_names(clauses)
        self.link = relate
        self.lettered_lists: dict[int, int] = {}
        self._bookmarked: set[str] = set()
        self._ids = count(1)

    def next_id(self) -> int:
        """A number that nothing else in the file has."""
        return next(self._ids)

    def new_bookmark(self, clause: str) -> str | None:
        """The bookmark of a clause, unless an earlier clause of the same id already has it."""
        if clause in self._bookmarked:
            return None
        self._bookmarked.add(clause)
        return self.anchors[clause]

    def new_lettered_list(self, first_free: int, kind: int) -> int:
        """The number of a new list that starts afresh, as (a)."""
        number = first_free + len(self.lettered_lists)
        self.lettered_lists[number] = kind
        return number


def _bookmark_names(clauses: Iterable[str]) -> dict[str, str]:
    """A bookmark name for each clause: Word takes forty letters, digits and underlines, whatever their case."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for clause in dict.fromkeys(clauses):
        name = "clause_" + re.sub(r"\W", "_", clause)
        if len(name) > LONGEST_BOOKMARK or name.lower() in taken:
            name = f"{name[: LONGEST_BOOKMARK - 9]}_{hashlib.sha256(clause.encode()).hexdigest()[:8]}"
        taken.add(name.lower())
        names[clause] = name
    return names
