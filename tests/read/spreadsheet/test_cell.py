"""A cell holds words or a number, and goes by the name that a spreadsheet gives it."""

from __future__ import annotations

import pytest

from govkit.read.spreadsheet.cell import reference, without_empty_end


@pytest.mark.parametrize(
    ("row", "column", "name"), [(1, 1, "A1"), (4, 26, "Z4"), (2, 27, "AA2"), (9, 52, "AZ9"), (3, 703, "AAA3")]
)
def test_a_cell_has_its_name(row: int, column: int, name: str) -> None:
    assert reference(row, column) == name


def test_empty_rows_at_the_end_are_none() -> None:
    assert without_empty_end([("a",), ("",), ("b",), ("",)]) == (("a",), ("",), ("b",))
    assert without_empty_end([("",)]) == ()
