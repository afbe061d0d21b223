"""What falls due, for a program."""

from __future__ import annotations

import json

from govkit import __version__
from govkit.model.period import Period, Unit
from govkit.report.due import DaysToTell
from govkit.report.due.as_json import report
from tests.conftest import TODAY
from tests.report.due.days import LATE, SOON


def test_each_day_says_whether_it_is_overdue() -> None:
    whole = json.loads(report(DaysToTell([LATE, SOON], TODAY, Period(1, Unit.WEEK))))
    assert (whole["govkit"], whole["today"], whole["within"]) == (__version__, "2026-11-22", "1 week")
    assert whole["summary"] == {"overdue": 1, "due": 1}
    assert [(each["date"], each["overdue"], each["line"]) for each in whole["due"]] == [
        ("2026-11-20", True, 9),
        ("2026-11-23", False, 30),
    ]
