"""Data is kept for a time after something happens, or until an age or an event; never both, and never for half of either."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from govkit.model.period import Period, Unit, read_delay, read_period
from govkit.model.retention import Retention
from govkit.rules.changes import LEFT_OUT
from tests.changes import changed, partnership
from tests.rows import over_rows

GONE = {"then": "securely deleted"}


def test_a_time_after_an_event() -> None:
    kept = Retention.model_validate({"keep_for": "12 months", "counted_from": "the case is closed", **GONE})
    assert kept.counted_time == Period(1, Unit.YEAR)
    assert kept.until is None
    assert kept.until_age is None


@over_rows(
    ("until", "age"),
    [
        ("the child is 25", 25),
        ("the young person turns 21", 21),
        ("the pupil reaches the age of 25", 25),
        ("the patient’s 26th birthday", 26),
        ("the child is 25 years old", 25),
        ("the child is 18, or leaves care", 18),
        ("the child turns 18 or dies", 18),
        ("it is 25 years after the end of the study", None),
        ("the meter reaches 1000 hours", None),
        ("the meter reaches 1,000 hours", None),
        ("the count is 25 or more", None),
        ("the rate is 2.5", None),
        ("the case is closed", None),
        ("12 further cases have been heard", None),
        ("to be agreed", None),
    ],
)
def test_until_an_age_or_an_event(until: str, age: int | None) -> None:
    kept = Retention.model_validate({"until": until, **GONE})
    assert kept.until_age == age
    assert kept.counted_time is None


@over_rows(
    ("written", "lacks"),
    [
        ({}, ["keep_for", "counted_from"]),
        ({"keep_for": "12 months"}, ["counted_from"]),
        ({"counted_from": "the case is closed"}, ["keep_for"]),
    ],
)
def test_each_missing_half_is_told_where_it_would_stand(written: dict[str, str], lacks: list[str]) -> None:
    with pytest.raises(ValidationError) as told:
        Retention.model_validate({**written, **GONE})
    assert [error["loc"] for error in told.value.errors()] == [(key,) for key in lacks]
    assert {error["type"] for error in told.value.errors()} == {"missing"}


def test_two_ends_are_refused() -> None:
    both = {"keep_for": "12 months", "counted_from": "the case is closed", "until": "the child is 25"}
    with pytest.raises(ValidationError, match="has two ends"):
        Retention.model_validate({**both, **GONE})


def test_a_file_keeps_an_item_until_an_age() -> None:
    kept = partnership(changed({"data_items.support-plan.retention": {"until": "the child is 25", **GONE}}))
    assert kept is not None
    assert kept.data_items["support-plan"].retention_of_all is not None


def test_a_file_without_an_end_is_at_fault() -> None:
    assert partnership(changed({"data_items.support-plan.retention.counted_from": LEFT_OUT})) is None


def test_only_what_is_urgent_is_counted_in_hours() -> None:
    assert str(read_delay("24 hours")) == "24 hours"
    assert str(read_delay("1 working day")) == "1 working day"
    assert read_delay("72 hours") <= read_period("3 days")
    with pytest.raises(ValueError, match="not a length of time"):
        read_period("24 hours")
    with pytest.raises(ValueError, match="`24 hours`"):
        read_delay("0 hours")
