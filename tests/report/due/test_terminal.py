"""What falls due, at a terminal."""

from __future__ import annotations

from govkit.model.period import Period, Unit
from govkit.report.due import DaysToTell
from govkit.report.due.as_terminal import report
from tests.conftest import TODAY
from tests.report.due.days import LATE, SOON


def test_each_day_has_a_line_and_all_are_counted() -> None:
    assert report(DaysToTell([LATE, SOON], TODAY, Period(1, Unit.WEEK))).splitlines() == [
        "overdue   2026-11-20  Review  (Northmoor Council)  partners.yaml:9:5  partnership.review.by",
        "tomorrow  2026-11-23  Post  (Northmoor Council)  partners.yaml:30:5  letters.consent.posted",
        "1 overdue. 1 due within 1 week from 2026-11-22.",
    ]


def test_colour_is_for_what_is_overdue_alone() -> None:
    plain, painted = (
        report(DaysToTell([LATE, SOON], TODAY, Period(1, Unit.WEEK), colour=colour)) for colour in (False, True)
    )
    assert painted.replace("\x1b[1;31m", "").replace("\x1b[0m", "") == plain
    assert painted.count("\x1b[1;31m") == 1
    assert painted.startswith("\x1b[1;31moverdue")
