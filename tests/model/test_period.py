"""Which of two lengths of time is longer, whenever they start; and which of them nobody can tell."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from govkit.dates.days import day_after
from govkit.model.partnership import Nation
from govkit.model.period import LONGEST_YEARS, Period, Unit, read_period
from tests.rows import over_rows

FIRST, LAST = date(2023, 12, 1), date(2028, 3, 31)  # a leap year's February, and one that is none
STARTS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days)]


@over_rows(
    ("shorter", "longer"),
    [
        ("1 day", "2 days"),
        ("6 days", "1 week"),
        ("27 days", "1 month"),
        ("1 month", "32 days"),
        ("1 month", "5 weeks"),
        ("11 months", "1 year"),
        ("364 days", "12 months"),
        ("12 months", "367 days"),
        ("2 years", "25 months"),
        ("20 working days", "2 months"),
        ("19 working days", "20 working days"),
        ("1 working day", "2 weeks"),
        ("1 year", "300 working days"),
        ("9999 days", "9999 weeks"),
        ("99 years", f"{LONGEST_YEARS} years"),
    ],
)
def test_what_is_shorter_whenever_it_starts(shorter: str, longer: str) -> None:
    one, other = read_period(shorter), read_period(longer)
    assert one < other
    assert one <= other
    assert other > one
    assert other >= one
    assert one != other
    assert not one > other
    assert not one >= other


@over_rows(
    ("one", "other"), [("7 days", "1 week"), ("12 months", "1 year"), ("3 weeks", "21 days"), ("24 months", "2 years")]
)
def test_the_same_length_in_other_words(one: str, other: str) -> None:
    first, second = read_period(one), read_period(other)
    assert first == second
    assert hash(first) == hash(second)
    assert first <= second <= first
    assert not first < second
    assert (str(first), str(second)) == (one, other)


@over_rows(
    ("one", "other"),
    [("1 month", "30 days"), ("60 days", "2 months"), ("28 days", "20 working days"), ("1 week", "5 working days")],
)
def test_what_depends_on_the_day_it_starts_is_neither(one: str, other: str) -> None:
    first, second = read_period(one), read_period(other)
    assert first != second
    assert not first < second
    assert not first > second
    assert not first <= second
    assert not first >= second


def test_what_is_never_shorter_may_be_as_long() -> None:
    february, month, longest = (read_period(words) for words in ("28 days", "1 month", "31 days"))
    assert february <= month <= longest
    assert not february < month
    assert not month < longest


def test_a_period_is_no_number() -> None:
    assert Period(1, Unit.DAY) != 1
    with pytest.raises(TypeError):
        _ = Period(1, Unit.DAY) < 1  # type: ignore[operator] # as mypy says


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 11, 12, 20, 26])
def test_no_period_is_shorter_or_longer_than_it_says(unit: Unit, count: int) -> None:
    period = Period(count, unit)
    nations = list(Nation) if unit is Unit.WORKING_DAY else [Nation.ENGLAND]
    starts = STARTS[:800] if unit is Unit.YEAR else STARTS
    lasts = [(day_after(day, period, nation) - day).days for day, nation in product(starts, nations)]
    assert period.shortest <= min(lasts)
    assert max(lasts) <= period.longest
    if unit in {Unit.DAY, Unit.WEEK, Unit.MONTH}:
        assert (period.shortest, period.longest) == (min(lasts), max(lasts))


def test_years_end_where_the_calendar_says() -> None:
    assert (Period(1, Unit.YEAR).shortest, Period(1, Unit.YEAR).longest) == (365, 366)
    assert (Period(8, Unit.YEAR).shortest, Period(8, Unit.YEAR).longest) == (
        8 * 365 + 1,
        8 * 365 + 2,
    )  # 2100 is no leap year
