"""Periods are counted as Regulation 1182/71 counts them, with the bank holidays of each nation."""

from __future__ import annotations

import json
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.dates.days import day_after, day_in_workbook, is_working_day, last_day
from govkit.model.partnership import Nation
from govkit.model.period import Period, Unit, read_period
from tests.conftest import ROOT
from tests.rows import over_rows

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = Nation
SUBDIVISIONS = {ENGLAND: "ENG", WALES: "WLS", SCOTLAND: "SCT", NORTHERN_IRELAND: "NIR"}


@over_rows(("kept", "day"), [(61, "1900-03-01"), (36526, "2000-01-01"), (46356, "2026-11-30")])
def test_a_workbook_counts_days_since_the_end_of_1899(kept: int, day: str) -> None:
    assert day_in_workbook(kept).isoformat() == day


def ends(start: str, period: str, nation: Nation = ENGLAND) -> str:
    return last_day(date.fromisoformat(start), read_period(period), nation).isoformat()


@over_rows(
    ("start", "period", "end"),
    [
        ("2027-01-04", "28 days", "2027-02-01"),
        ("2027-01-04", "1 day", "2027-01-05"),
        ("2027-01-04", "2 weeks", "2027-01-18"),
        ("2027-01-04", "1 month", "2027-02-04"),
        ("2027-01-04", "1 year", "2028-01-04"),
        ("2027-01-04", "1 working day", "2027-01-05"),
        ("2027-01-04", "20 working days", "2027-02-01"),
    ],
)
def test_the_day_of_the_event_is_not_counted(start: str, period: str, end: str) -> None:
    assert ends(start, period) == end


@over_rows(
    ("start", "period", "end"),
    [
        ("2027-01-04", "5 days", "2027-01-11"),  # a Saturday
        ("2027-01-04", "6 days", "2027-01-11"),  # a Sunday
        ("2027-02-27", "1 month", "2027-03-30"),  # the Saturday before Easter Monday
        ("2026-12-04", "3 weeks", "2026-12-29"),  # Christmas Day, then a weekend, then Boxing Day's substitute
    ],
)
def test_a_period_does_not_end_on_a_day_of_rest(start: str, period: str, end: str) -> None:
    assert ends(start, period) == end


@over_rows(
    ("start", "end"),
    [
        ("2027-01-08", "2027-01-11"),  # a Friday: the weekend is not counted
        ("2027-01-09", "2027-01-11"),
        ("2027-03-25", "2027-03-30"),  # the Thursday before Easter
        ("2027-12-24", "2027-12-29"),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(start: str, end: str) -> None:
    assert ends(start, "1 working day") == end


@over_rows(
    ("start", "period", "end"),
    [
        ("2027-01-31", "1 month", "2027-03-01"),  # 28 February is a Sunday
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2027-08-31", "1 month", "2027-09-30"),
        ("2027-10-31", "13 months", "2028-11-30"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2028-02-29", "4 years", "2032-03-01"),  # 29 February is a Sunday
        ("2027-12-15", "1 month", "2028-01-17"),  # 15 January is a Saturday
    ],
)
def test_a_month_ends_on_the_same_day_or_on_its_last(start: str, period: str, end: str) -> None:
    assert ends(start, period) == end


@over_rows(
    ("start", "period", "end"),
    [
        ("2027-01-08", "2 days", "2027-01-12"),  # from a Friday: Monday and Tuesday
        ("2026-12-24", "5 days", "2026-12-30"),  # over Christmas: 29 and 30 December
        ("2027-01-08", "1 day", "2027-01-11"),
    ],
)
def test_a_period_of_two_days_or_more_has_two_working_days_in_it(start: str, period: str, end: str) -> None:
    assert ends(start, period) == end


@pytest.mark.whole
@settings(deadline=None)
@given(
    start=st.dates(date(2020, 1, 1), date(2090, 1, 1)),
    period=st.builds(Period, st.integers(1, 60), st.sampled_from(Unit)),
    nation=st.sampled_from(Nation),
)
def test_a_period_ends_on_a_working_day_after_it_starts(start: date, period: Period, nation: Nation) -> None:
    end = last_day(start, period, nation)
    assert end > start
    assert is_working_day(end, nation)


@settings(deadline=None)
@given(start=st.dates(date(2020, 1, 1), date(2090, 1, 1)), count=st.integers(1, 60), nation=st.sampled_from(Nation))
def test_so_many_working_days_are_counted_as_were_asked_for(start: date, count: int, nation: Nation) -> None:
    end = last_day(start, Period(count, Unit.WORKING_DAY), nation)
    days = (start + timedelta(days=ahead) for ahead in range(1, (end - start).days + 1))
    assert sum(is_working_day(day, nation) for day in days) == count


EVERYWHERE = set(Nation)


@over_rows(
    ("day", "off_in"),
    [
        ("2027-01-01", EVERYWHERE),
        ("2026-01-02", {SCOTLAND}),
        ("2027-01-04", {SCOTLAND}),  # for 2 January, a Saturday
        ("2027-03-17", {NORTHERN_IRELAND}),
        ("2027-03-26", EVERYWHERE),  # Good Friday
        ("2027-03-29", {ENGLAND, WALES, NORTHERN_IRELAND}),  # Easter Monday
        ("2027-05-03", EVERYWHERE),
        ("2027-05-31", EVERYWHERE),
        ("2027-07-12", {NORTHERN_IRELAND}),
        ("2026-07-13", {NORTHERN_IRELAND}),  # for 12 July, a Sunday
        ("2027-08-02", {SCOTLAND}),
        ("2027-08-30", {ENGLAND, WALES, NORTHERN_IRELAND}),
        ("2027-11-30", {SCOTLAND}),
        ("2027-12-27", EVERYWHERE),  # for Christmas Day, a Saturday
        ("2027-12-28", EVERYWHERE),
        ("2027-12-29", set()),
        ("2028-02-29", set()),
        ("2022-09-19", EVERYWHERE),  # the Queen's funeral
        ("2023-05-08", EVERYWHERE),  # the coronation
    ],
)
def test_each_nation_has_its_own_bank_holidays(day: str, off_in: set[Nation]) -> None:
    assert {nation for nation in Nation if not is_working_day(date.fromisoformat(day), nation)} == off_in


@pytest.mark.parametrize(("nation", "subdivision"), SUBDIVISIONS.items())
def test_the_shipped_bank_holidays_are_those_of_the_holidays_package(nation: Nation, subdivision: str) -> None:
    shipped = json.loads((ROOT / "govkit" / "standards" / "bank_holidays.json").read_text("utf-8"))[nation]
    known = holidays.country_holidays("GB", subdiv=subdivision, years=range(2020, 2041))
    assert [day for day in shipped if "2020" <= day[:4] <= "2040"] == [
        day.isoformat() for day in sorted(known) if day.weekday() < 5
    ]


def test_bank_holidays_are_shipped_for_every_year_a_file_may_name() -> None:
    shipped = json.loads((ROOT / "govkit" / "standards" / "bank_holidays.json").read_text("utf-8"))
    assert all({day[:4] for day in days} == {str(year) for year in range(2000, 2100)} for days in shipped.values())


@over_rows(
    ("start", "period", "end"),
    [
        ("2027-02-15", "3 months", "2027-05-15"),  # a Saturday
        ("2027-01-31", "1 month", "2027-02-28"),
        ("2027-12-24", "1 day", "2027-12-25"),
        ("2027-03-25", "1 working day", "2027-03-30"),
    ],
)
def test_what_may_last_no_longer_ends_on_its_day_whatever_day_that_is(start: str, period: str, end: str) -> None:
    assert day_after(date.fromisoformat(start), read_period(period), ENGLAND).isoformat() == end
