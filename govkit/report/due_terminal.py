"""What falls due, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from govkit.dates.timetable import Falling
from govkit.model.period import Period

_RED = "31"


def report(days: Sequence[Falling], today: date, within: Period, *, colour: bool) -> str:
    """A line for each day: when, what, who and where it is written; then the count."""
    lines = [(_when(each, today), each) for each in days]
    width = max((len(when) for when, _ in lines), default=0)
    return "".join(f"{_line(each, when.ljust(width), today, colour=colour)}\n" for when, each in lines) + _count(
        days, today, within
    )


def _when(each: Falling, today: date) -> str:
    left = (each.due.day - today).days
    if each.due.is_overdue(today):
        return "overdue"
    return ("today", "tomorrow")[left] if left < 2 else f"in {left} days"


def _line(each: Falling, when: str, today: date, *, colour: bool) -> str:
    shown = f"\x1b[1;{_RED}m{when}\x1b[0m" if colour and each.due.is_overdue(today) else when
    due = each.due
    return f"{shown}  {due.day.isoformat()}  {due.what}  ({due.who})  {each.location}  {due.path}"


def _count(days: Sequence[Falling], today: date, within: Period) -> str:
    overdue = sum(each.due.is_overdue(today) for each in days)
    to_come = len(days) - overdue
    late = f"{overdue} overdue. " if overdue else ""
    return f"{late}{to_come or 'Nothing'} due within {within} from {today.isoformat()}.\n"
