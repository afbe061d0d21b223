"""What shows that partners keep data safe, put together where several show it by the same standard until the same day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from govkit.dates.timetable.due import Due
from govkit.model import Partnership
from govkit.questions.settled import name_of
from govkit.wording.say import listing


class Lasting(NamedTuple):
    """A standard that partners hold until a day: the first path, the standard, the day, and the names of all of them."""

    path: str
    standard: str
    until: date
    holders: tuple[str, ...]

    @property
    def of_whom(self) -> str:
        """The standard, and who holds it."""
        return f"“{self.standard}” of {listing(self.holders)}"


def together(partnership: Partnership, days: Iterable[Due]) -> Iterator[Lasting]:
    """The days on which assurances end, one for all partners that hold the same until the same day."""
    found: dict[tuple[str, date], list[tuple[str, str]]] = {}
    for due in days:
        _, partner, _, index, _ = due.path.split(".")
        standard = str(partnership.partners[partner].assurance[int(index)].standard)
        found.setdefault((standard, due.day), []).append((due.path, name_of(partnership.partners, partner)))
    for (standard, day), holders in found.items():
        yield Lasting(holders[0][0], standard, day, tuple(name for _, name in holders))
