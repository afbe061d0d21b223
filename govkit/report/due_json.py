"""What falls due, for another program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from govkit.dates.timetable import Falling
from govkit.model.period import Period


def report(days: Sequence[Falling], today: date, within: Period, version: str) -> str:
    """One object: the version, the day and the period that were asked for, each day, and how many there are."""
    overdue = sum(each.due.is_overdue(today) for each in days)
    whole = {
        "govkit": version,
        "today": today.isoformat(),
        "within": str(within),
        "due": [_data(each, today) for each in days],
        "summary": {"overdue": overdue, "due": len(days) - overdue},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


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
