"""Rows of a workbook."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from govkit.recipients.rows import FORMULA, ListRow, ListUnreadable, rows_of

ROWS: list[list[str | int]] = [["name", "reference"], ["Zoë  Example", "A-1"], ["Sam", 1001]]


def by_openpyxl(
    file: Path, rows: Sequence[Sequence[object]], *, hidden: Sequence[int] = (), more: Sequence[str] = ()
) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    for name in more:
        book.create_sheet(name).append(["x"])
    book.save(file)
    return file


def test_both_ways_in_which_workbooks_keep_text_are_read(tmp_path: Path) -> None:
    wanted = [ListRow(1, ["name", "reference"]), ListRow(2, ["Zoë  Example", "A-1"]), ListRow(3, ["Sam", "1001"])]
    assert list(rows_of(by_openpyxl(tmp_path / "shared.xlsx", ROWS))) == wanted
    with xlsxwriter.Workbook(tmp_path / "rich.xlsx") as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
        sheet.write_rich_string(1, 0, "Zoë ", bold, " Exam", "ple")
    assert list(rows_of(tmp_path / "rich.xlsx")) == wanted
    stream = openpyxl.Workbook(write_only=True)
    written = stream.create_sheet("List")
    for each in ROWS:
        written.append(each)
    stream.save(tmp_path / "inline.xlsx")
    assert list(rows_of(tmp_path / "inline.xlsx")) == wanted


def test_empty_cells_keep_the_others_in_their_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["name", "a", "b", "reference"],
        ["Sam", None, None, "A-1"],
        ["Sam"],
        [None],
        [1.5, True, False],
    ]
    found = list(rows_of(by_openpyxl(tmp_path / "list.xlsx", rows)))
    assert [row.cells for row in found[1:]] == [["Sam", "", "", "A-1"], ["Sam", "", "", ""], ["1.5", "yes", "no", ""]]
    assert [row.number for row in found] == [1, 2, 3, 5]


def test_a_cell_that_a_program_works_out_is_a_formula_and_its_value_is_not_read(tmp_path: Path) -> None:
    found = list(rows_of(by_openpyxl(tmp_path / "list.xlsx", [["name"], ["=CONCATENATE(1,2)"]])))
    assert found[1].cells == [FORMULA]


def test_a_hidden_row_and_a_second_sheet_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ListUnreadable, match=r"list\.xlsx:2: this row is hidden"):
        list(rows_of(by_openpyxl(tmp_path / "list.xlsx", [["name"], ["Sam"]], hidden=[2])))
    with pytest.raises(ListUnreadable, match="2 sheets that can be seen"):
        list(rows_of(by_openpyxl(tmp_path / "list.xlsx", [["name"], ["Sam"]], more=["Other"])))


@pytest.mark.parametrize("content", [b"", b"name,reference\n", b"PK\x03\x04damaged"])
def test_what_is_no_workbook_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(content)
    with pytest.raises(ListUnreadable, match="no workbook that can be opened"):
        list(rows_of(tmp_path / "list.xlsx"))


def test_a_workbook_that_was_made_to_do_harm_is_refused_or_read_without_it(tmp_path: Path) -> None:
    good = by_openpyxl(tmp_path / "list.xlsx", [["name"], ["Sam"]])
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'
        b'<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<sheetData><row r="1"><c t="inlineStr"><is><t>x&c;&f;</t></is></c></row></sheetData></worksheet>'
    )
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as target:
        for name in source.namelist():
            target.writestr(name, bomb if name.endswith("sheet1.xml") else source.read(name))
    try:
        found = list(rows_of(tmp_path / "bad.xlsx"))
    except ListUnreadable:
        return
    assert "root:" not in str(found)
    assert "aaaa" not in str(found)


@pytest.mark.parametrize("reference", ["A" * 100_000 + "1", "@1", "a1", "ABCD1", "A"])
def test_a_cell_that_stands_nowhere_makes_the_file_unreadable(reference: str, tmp_path: Path) -> None:
    cells = f'<row r="1"><c r="{reference}" t="inlineStr"><is><t>name</t></is></c></row>'
    with pytest.raises(ListUnreadable):
        list(rows_of(with_sheet(tmp_path, cells)))


def test_cells_out_of_their_order_make_the_file_unreadable(tmp_path: Path) -> None:
    cell = '<c r="{}1" t="inlineStr"><is><t>name</t></is></c>'
    with pytest.raises(ListUnreadable):
        list(rows_of(with_sheet(tmp_path, f'<row r="1">{cell.format("B")}{cell.format("A")}</row>')))


def with_sheet(folder: Path, rows: str) -> Path:
    """A workbook whose one sheet has these rows."""
    good, made = by_openpyxl(folder / "list.xlsx", [["name"], ["Sam"]]), folder / "made.xlsx"
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, sheet if name.endswith("sheet1.xml") else source.read(name))
    return made
