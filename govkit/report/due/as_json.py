"""What falls due, for another program."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from govkit import __version__
from govkit.dates.timetable import Falling
from govkit.report.due import DaysToTell

FOR: Final = "your own programs"


def report(told: DaysToTell) -> str:
    """One object: the version, the day and the period that were asked for, each day, and how many there are."""
    overdue = sum(each.due.is_overdue(told.today) for each in told.days)
    whole = {
        "govkit": __version__,
        "today": told.today.isoformat(),
        "within": str(told.within),
        "due": [_data(each, told.today) for each in told.days],
        "summary": {"overdue": overdue, "due": len(told.days) - overdue},
    }
    return json.dumps(whole, indent=2) + "\n"


def _data(each: Falling, today: date) -> dict[str, str | int | bool]:
    due = each.due
    return {
        "date": due.day.isoformat(),
        "overdue": due.is_overdue(today),
        "what": due.what,
        "to_do": due.to_do,
        "who": due.who,
        "agreement": each.agreement,
        "file": each.location.file,
        "line": each.location.line,
        "column": each.location.column,
        "path": due.path,
    }
