"""Cells of a workbook that are days."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl

from govkit.recipients.rows import rows_of
from govkit.recipients.xlsx_days import day_shown
from tests.rows import over_rows


@over_rows(
    ("value", "shown", "read"),
    [
        (date(2027, 3, 3), None, "2027-03-03"),
        (datetime(2027, 3, 3, 10, 3), None, "2027-03-03"),  # noqa: DTZ001 - a workbook knows no zones
        (46449, "d-mmm", "2027-03-03"),
        (46449, "dd/mm/yyyy", "2027-03-03"),
        (46449, "0", "46449"),
        (46449, "General", "46449"),
        (46449, '[Red]0 "days"', "46449"),
        (0.5, "hh:mm", "0.5"),
    ],
)
def test_a_number_is_a_day_where_it_is_shown_as_one(
    value: object, shown: str | None, read: str, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    cell = sheet.cell(1, 1)
    cell.value = value  # type: ignore[assignment, unused-ignore]
    if shown:
        cell.number_format = shown
    book.save(tmp_path / "list.xlsx")
    assert [row.cells for row in rows_of(tmp_path / "list.xlsx")] == [[read]]


@over_rows("value", ["", "x", "-1", "0", "99999999", "inf"])
def test_what_can_be_no_day_is_none(value: str) -> None:
    assert day_shown(value) is None
