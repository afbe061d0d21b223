"""One place where an old name stands, with what to write there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from govkit.data.renamed import Newer
from govkit.finding import Finding, Location, shown
from govkit.load.old_names import old_name


class Spot(NamedTuple):
    """The stretch of a file's text that holds an old name, and what to write instead of it."""

    file: Path
    start: int
    end: int
    instead: str
    line: int
    column: int
    rule: str
    old: str
    new: str
    newer: Newer

    @property
    def finding(self) -> Finding:
        """What is told of it."""
        where = Location(shown(self.file), self.line, self.column)
        return old_name(self.rule, self.old, self.new, self.newer, where)


def rewritten(text: str, spots: Iterable[Spot]) -> str:
    """The text with the new name in each place, and all else as it was."""
    for spot in sorted(spots, key=lambda each: each.start, reverse=True):
        text = text[: spot.start] + spot.instead + text[spot.end :]
    return text
