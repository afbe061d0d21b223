"""What falls due, for a program."""

from __future__ import annotations

import json

from govkit.model.period import Period, Unit
from govkit.report.due_json import report
from tests.conftest import TODAY
from tests.report.days import LATE, SOON


def test_each_day_says_whether_it_is_overdue() -> None:
    whole = json.loads(report([LATE, SOON], TODAY, Period(1, Unit.WEEK), "1.2.3"))
    assert (whole["govkit"], whole["today"], whole["within"]) == ("1.2.3", "2026-11-22", "1 week")
    assert whole["summary"] == {"overdue": 1, "due": 1}
    assert [(each["date"], each["overdue"], each["line"]) for each in whole["due"]] == [
        ("2026-11-20", True, 9),
        ("2026-11-23", False, 30),
    ]
