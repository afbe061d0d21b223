"""One test over many rows tries them all, and tells each that fails by its name."""

from __future__ import annotations

from inspect import signature
from pathlib import Path

import pytest

from tests.rows import over_rows, sampled, try_each

SEEN: list[tuple[int, str]] = []


@over_rows(("number", "word"), [(1, "one"), pytest.param(2, "two", id="second")])
def test_each_row_is_tried_with_what_the_test_is_given(number: int, word: str, tmp_path: Path) -> None:
    assert tmp_path.is_dir()
    SEEN.append((number, word))


def test_and_all_of_them_were() -> None:
    SEEN.clear()
    test_each_row_is_tried_with_what_the_test_is_given(tmp_path=Path())
    assert SEEN == [(1, "one"), (2, "two")]
    assert list(signature(test_each_row_is_tried_with_what_the_test_is_given).parameters) == ["tmp_path"]


def notes(error: BaseExceptionGroup[BaseException]) -> list[str]:
    return [note for each in error.exceptions for note in each.__notes__]


def test_every_row_that_fails_is_told_by_name() -> None:
    @over_rows("number", [1, 2, pytest.param(3, id="three"), 4])
    def odd(number: int) -> None:
        if number == 4:
            pytest.fail("four")
        assert number % 2 == 0

    with pytest.raises(BaseExceptionGroup, match="3 rows fail") as failed:
        odd()
    assert notes(failed.value) == ["The row is [1].", "The row is [three].", "The row is [4]."]


def test_names_may_be_made_or_listed() -> None:
    def refused(number: int) -> None:
        raise ValueError(number)

    for ids in (lambda number: f"no {number}", ["no 1", "no 2"], {"no 1": 1, "no 2": 2}):
        with pytest.raises(ExceptionGroup) as failed:
            over_rows("number", [1, 2], ids=ids)(refused)()
        assert notes(failed.value) == ["The row is [no 1].", "The row is [no 2]."]


def test_a_table_without_rows_and_one_for_other_names_are_refused() -> None:
    with pytest.raises(AssertionError, match="no row"):
        over_rows("number", [])
    with pytest.raises(AssertionError, match="does not ask for"):
        over_rows("number", [1])(lambda _word: None)


def test_nothing_fails_where_nothing_is_wrong() -> None:
    try_each([("one", lambda: None)])


def test_a_sample_stays_and_the_other_rows_are_slow() -> None:
    first, second, third = sampled([1, (2, "two"), "three"], kept=1)
    assert first == 1
    assert [(each.values, [mark.name for mark in each.marks]) for each in (second, third)] == [
        ((2, "two"), ["slow"]),
        (("three",), ["slow"]),
    ]
    assert [mark.name for mark in sampled([1], 0, "whole")[0].marks] == ["whole"]
