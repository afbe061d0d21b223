"""Says what falls due in several partnerships, what is overdue first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from govkit.dates.days import day_after
from govkit.dates.timetable import Falling, timetable
from govkit.errors import PartnershipUnreadable
from govkit.load import Loaded, load_partnership
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.period import Period
from govkit.model.unsettled import Unsettled


@dataclass(frozen=True, slots=True)
class FallingDue:
    """The days that are overdue or come soon, in order, and in a sentence each why a file could not be read."""

    days: tuple[Falling, ...]
    unread: tuple[str, ...]


def falling_due(files: Iterable[Path], today: date, within: Period) -> FallingDue:
    """What is overdue, and what falls due from today to the end of the period. A file that can't be read hides none of the others."""
    days: list[Falling] = []
    unread: list[str] = []
    for file in files:
        try:
            loaded = load_partnership(file)
        except PartnershipUnreadable as error:
            unread.append(str(error))
            continue
        if loaded.partnership is None:
            unread.append(_faults(file, len(loaded.findings)))
        else:
            days += _days(loaded, loaded.partnership, today, within)
    in_order = sorted(days, key=lambda each: (not each.due.is_overdue(today), each.due.day, each.location.file))
    return FallingDue(tuple(in_order), tuple(unread))


def _days(loaded: Loaded, partnership: Partnership, today: date, within: Period) -> Iterator[Falling]:
    about = partnership.partnership
    nation = Nation.ENGLAND if isinstance(about.nation, Unsettled) else about.nation
    last = day_after(today, within, nation)
    for due in timetable(partnership):
        if due.is_overdue(today) or today <= due.day <= last:
            yield Falling(due, str(about.reference), loaded.sources.locate(due.path))


def _faults(file: Path, count: int) -> str:
    faults = "1 fault stands" if count == 1 else f"{count} faults stand"
    return f"{file}: {faults} in the way of reading it. `govkit check -p {file}` tells more."
