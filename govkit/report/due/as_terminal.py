"""What falls due, for a person at a terminal."""

from __future__ import annotations

from datetime import date
from typing import Final

from govkit.dates.timetable import Falling
from govkit.report.due import DaysToTell

FOR: Final = "a person at a terminal"
_RED: Final = "31"


def report(told: DaysToTell) -> str:
    """A line for each day: when, what, who and where it is written; then the count."""
    lines = [(_when(each, told.today), each) for each in told.days]
    width = max((len(when) for when, _ in lines), default=0)
    said = [_line(each, when.ljust(width), told.today, colour=told.colour) for when, each in lines]
    return "".join(f"{line}\n" for line in said) + _count(told)


def _when(each: Falling, today: date) -> str:
    left = (each.due.day - today).days
    if each.due.is_overdue(today):
        return "overdue"
    return ("today", "tomorrow")[left] if left < 2 else f"in {left} days"


def _line(each: Falling, when: str, today: date, *, colour: bool) -> str:
    shown = f"\x1b[1;{_RED}m{when}\x1b[0m" if colour and each.due.is_overdue(today) else when
    due = each.due
    return f"{shown}  {due.day.isoformat()}  {due.what}  ({due.who})  {each.location}  {due.path}"


def _count(told: DaysToTell) -> str:
    overdue = sum(each.due.is_overdue(told.today) for each in told.days)
    to_come = len(told.days) - overdue
    late = f"{overdue} overdue. " if overdue else ""
    return f"{late}{to_come or 'Nothing'} due within {told.within} from {told.today.isoformat()}.\n"
