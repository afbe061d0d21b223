"""A sheet as a workbook: answers alone can be changed, choices are offered, and rows are found again by their keys."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from govkit.errors import DocumentUnreadable
from govkit.sheets import as_xlsx, from_xlsx
from govkit.sheets.as_xlsx import ANSWER, REFERENCE
from tests.sheets.example import key, sheet_of
from tests.sheets.filled import in_xlsx
from tests.sheets.test_docx import ANSWERS, EMAIL, ROLE, SCHOOL, answers

FILE = Path("sheet.xlsx")
SHEET = as_xlsx.write(sheet_of(SCHOOL))


def page_of(sheet: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(sheet)).worksheets[0]


def answer_cells(page: Any) -> dict[str, Any]:
    """The cell of each answer, by its key."""
    top = next(row for row in page.iter_rows() if any(cell.value == ANSWER for cell in row))
    columns = {cell.value: cell.column - 1 for cell in top}
    rows = page.iter_rows(min_row=top[0].row + 1)
    return {row[columns[REFERENCE]].value: row[columns[ANSWER]] for row in rows if row[columns[REFERENCE]].value}


def test_answers_alone_can_be_written() -> None:
    page = page_of(SHEET)
    cells = answer_cells(page)
    assert cells.keys() == {each.key for each in sheet_of(SCHOOL).questions}
    assert page.protection.sheet
    unlocked = [cell for row in page.iter_rows() for cell in row if not cell.protection.locked]
    assert {cell.coordinate for cell in unlocked} == {cell.coordinate for cell in cells.values()}


def test_choices_are_offered_where_one_is_wanted() -> None:
    book = openpyxl.load_workbook(io.BytesIO(SHEET))
    at = answer_cells(book.worksheets[0])[key(ROLE)].coordinate
    rule: Any = next(each for each in book.worksheets[0].data_validations.dataValidation if at in each.sqref)
    assert rule.type == "list"
    start, end = rule.formula1.lstrip("=").partition("!")[2].replace("$", "").split(":")
    offered = [cell.value for row in book["Choices"][start:end] for cell in row]
    assert offered == ["Controller", "Joint controller", "Processor"]
    assert book["Choices"].sheet_state == "hidden"


def test_the_same_sheet_is_the_same_file() -> None:
    assert as_xlsx.write(sheet_of(SCHOOL)) == SHEET


def test_answers_are_read_by_the_keys_of_their_rows() -> None:
    found = from_xlsx.read(in_xlsx(SHEET, ANSWERS), FILE)
    assert answers(found) == ANSWERS
    assert found.mark.partner == SCHOOL
    assert {each.stood for each in found.answers} == {"Still to be agreed"}
    assert "Hill Top Primary School, Contact: email" in {each.asked for each in found.answers}


def test_rows_and_columns_may_be_moved() -> None:
    book = openpyxl.load_workbook(io.BytesIO(in_xlsx(SHEET, ANSWERS)))
    book.worksheets[0].insert_rows(1, 3)
    book.worksheets[0].insert_cols(1, 2)
    written = io.BytesIO()
    book.save(written)
    assert answers(from_xlsx.read(written.getvalue(), FILE)) == ANSWERS


def test_a_formula_is_no_answer_and_a_telephone_number_is() -> None:
    found = from_xlsx.read(in_xlsx(SHEET, {**ANSWERS, key(EMAIL): "=HYPERLINK(A1)"}), FILE)
    faults = {each.key: each.fault for each in found.answers if each.fault}
    assert faults == {key(EMAIL): "It is a formula. Ask for what it should say."}


def test_a_workbook_that_is_no_sheet_is_refused() -> None:
    written = io.BytesIO()
    book = openpyxl.Workbook()
    page: Any = book.active
    page["A1"] = "hill-top-school/2026-11-22/00000000"
    book.save(written)
    with pytest.raises(DocumentUnreadable, match="no row with the headings “Your answer” and “Reference”"):
        from_xlsx.read(written.getvalue(), FILE)
