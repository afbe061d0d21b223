"""Spreadsheets hold the words that went in, as text, look the same everywhere, and have the same bytes each time."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from govkit.write.spreadsheet.as_csv import write_csv
from govkit.write.spreadsheet.as_xlsx import LONGEST_CELL, Sheet, write_xlsx
from tests.rows import over_rows

HEADINGS = ("Activity", "Why")
FORMULAS = ("=1+1", "+44 1632 960001", "-1", "@sum(a1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "＝1+1")  # noqa: RUF001
PLAIN = (
    "a, b",
    "Zoë; “née” Müller",
    "first\nsecond",
    "it's 5 - 3",
    "01632 960001",
    "2027-03-01",
    "https://a.example",
    "",
)


def sheet(*rows: tuple[str, str]) -> Sheet:
    return Sheet("Processing", HEADINGS, rows, (20, 30), "A & B, version 1", lambda cell: "to be agreed" in cell)


def workbook(*rows: tuple[str, str]) -> Any:
    """The workbook as another program reads it."""
    return openpyxl.load_workbook(
        io.BytesIO(write_xlsx("A title", "Northmoor Council", "en-GB", [sheet(*rows)])), rich_text=False
    )


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


# CSV


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert write_csv(HEADINGS, []).startswith(b"\xef\xbb\xbf")


@over_rows("words", PLAIN)
def test_a_cell_of_csv_holds_its_words(words: str) -> None:
    assert read_csv(write_csv(HEADINGS, [(words, "b")])) == [list(HEADINGS), [words, "b"]]


@over_rows("words", FORMULAS)
def test_a_cell_of_csv_that_looks_like_a_formula_is_text_and_loses_none_of_its_words(words: str) -> None:
    (_, (cell, _other)) = read_csv(write_csv(HEADINGS, [(words, "b")]))
    assert cell == f"'{words}"


# XLSX


@over_rows("words", [words for words in (*FORMULAS, *PLAIN) if words and "\r" not in words])
def test_a_cell_of_xlsx_is_text_and_holds_exactly_its_words(words: str) -> None:
    cell = workbook((words, "b")).active["A2"]
    assert (cell.data_type, cell.value) == ("s", words)


def test_no_cell_is_a_formula_or_a_link() -> None:
    book = write_xlsx("A title", "x", "en-GB", [sheet(*((words, words) for words in (*FORMULAS, *PLAIN)))])
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "<hyperlink" not in page


def test_the_header_is_a_real_one_that_stays_in_sight() -> None:
    page = workbook(("List", "To know")).active
    assert [cell.value for cell in page[1]] == list(HEADINGS)
    assert page.freeze_panes == "B2"
    (table,) = page.tables.values()
    assert (table.ref, table.headerRowCount) == ("A1:B2", 1)
    assert [column.name for column in table.tableColumns] == list(HEADINGS)


def test_cells_are_wrapped_and_high_enough() -> None:
    page = workbook(("List", "word " * 60)).active
    assert page["B2"].alignment.wrap_text
    assert page["B2"].alignment.vertical == "top"
    assert page.row_dimensions[2].height > 8 * 12
    assert [page.column_dimensions[column].width for column in "AB"] == pytest.approx([20, 30], abs=1)


def test_it_prints_on_landscape_pages_as_wide_as_the_sheet() -> None:
    page = workbook(("List", "To know")).active
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$1:$1"
    assert page.oddFooter.left.text == "A && B, version 1"


def test_what_is_missing_is_highlighted() -> None:
    page = workbook(("List", "to be agreed"), ("Other", "agreed")).active
    assert page["B2"].fill.fgColor.rgb == "FFFFE86B"
    assert page["B3"].fill.fill_type is None


def test_its_properties_say_what_whose_and_in_which_language_and_no_time() -> None:
    properties = workbook(("List", "To know")).properties
    assert (properties.title, properties.creator, properties.language) == ("A title", "Northmoor Council", "en-GB")
    assert properties.created == properties.modified == datetime(1980, 1, 1)  # noqa: DTZ001 - the file tells no zone


def test_the_same_rows_give_the_same_bytes_with_no_time_in_them() -> None:
    first, second = (write_xlsx("A title", "x", "en-GB", [sheet(("a", "b"))]) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_words_that_no_cell_can_hold_are_cut_and_say_so() -> None:
    cell = workbook(("a", "x" * (LONGEST_CELL + 1))).active["B2"].value
    assert len(cell) == LONGEST_CELL
    assert cell.endswith("it is in the CSV file)")
