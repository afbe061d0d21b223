"""Workbooks as Excel saves them, and as somebody makes them who means harm."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.spreadsheet.from_xlsx import read
from tests.read.spreadsheet.sheets import SHEET, WORDS, spoilt, workbook

FILE = Path("marks.xlsx")
ROWS = (("person", "a", ""), ("1", "u", ""), ("", "", ""), ("2", "", "f"))
BOOK = workbook([["person", "a"], [1, "u"], [], [2, None, "f"]])


def refused(content: bytes) -> str:
    with pytest.raises(DocumentUnreadable) as why:
        read(content, FILE)
    return str(why.value)


def test_numbers_and_words_are_read_at_their_places() -> None:
    assert read(BOOK, FILE) == ROWS


def test_what_another_program_writes_is_read_the_same() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOK))
    saved = io.BytesIO()
    book.save(saved)
    assert read(saved.getvalue(), FILE) == ROWS


def test_words_inside_a_cell_and_words_that_are_shared_read_alike() -> None:
    inline = spoilt(
        BOOK,
        SHEET,
        lambda text: text.replace('<c r="B2" t="s"><v>2</v></c>', '<c r="B2" t="inlineStr"><is><t>u</t></is></c>'),
    )
    assert b"inlineStr" in zipfile.ZipFile(io.BytesIO(inline)).read(SHEET)
    assert read(inline, FILE) == ROWS


def test_a_sheet_that_is_hidden_is_passed_over() -> None:
    def hide(book: object) -> None:
        first, second = book.worksheets()[0], book.add_worksheet("Shown")  # type: ignore[attr-defined]
        second.write_row(0, 0, ["person", "b"])
        second.activate()
        second.set_first_sheet()
        first.hide()

    assert read(workbook([["person", "a"]], hide), FILE) == (("person", "b"),)


def test_cells_without_a_place_follow_each_other() -> None:
    bare = spoilt(BOOK, SHEET, lambda text: text.replace(' r="A1"', "").replace(' r="B1"', ""))
    assert read(bare, FILE)[0] == ("person", "a", "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (workbook([["person", "a"], [1, "=1+1"]]), "marks.xlsx: cell B2 holds a formula. Type what it should say."),
        (spoilt(BOOK, WORDS, lambda text: text.replace(">u<", ">=u<")), "cell B2 holds a formula"),
        (
            spoilt(BOOK, SHEET, lambda text: text.replace('r="B2"', 'r="XFD1048576"')),
            "more than 5,000 rows or 200 columns",
        ),
        (
            spoilt(BOOK, SHEET, lambda text: text.replace("<v>2</v>", "<v>99</v>")),
            "the words of this sheet are damaged",
        ),
        (
            spoilt(BOOK, "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1", "sheet9")),
            "there is no sheet in this file",
        ),
        (
            spoilt(BOOK, "xl/workbook.xml", lambda text: text.replace("<sheet ", '<sheet state="hidden" ')),
            "there is no sheet in this file",
        ),
        (spoilt(BOOK, SHEET, lambda text: text[:200]), "this is no Excel file that can be opened"),
        (b"PK no package", "this is no Excel file that can be opened"),
        (b"", "this is no Excel file that can be opened"),
    ],
    ids=range(9),
)
def test_what_nobody_typed_is_refused(content: bytes, why: str) -> None:
    assert why in refused(content)


def test_entities_stand_for_nothing() -> None:
    bomb = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    book = spoilt(BOOK, WORDS, lambda text: text.replace("<sst", f"{bomb}<sst", 1).replace(">u<", ">&b;<"))
    assert read(book, FILE)[1][1] == ""


def test_a_part_that_would_fill_the_memory_is_refused() -> None:
    large = spoilt(BOOK, WORDS, lambda text: text.replace(">u<", f">{'u' * 31_000_000}<"))
    assert len(large) < 200_000
    assert "too large to be read" in refused(large)
