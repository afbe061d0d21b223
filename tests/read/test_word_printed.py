"""Cells, rows, controls and alternatives are read once, as they are printed; what is not printed is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.letters import said
from tests.read.word_files import opened, para, table


@pytest.mark.parametrize(
    ("body", "lines", "skipped"),
    [
        # what stands in cells is read once, however deep
        (table(["Outer cell.", para() + table(["Inner"], ["So"]) + para()]), ["Outer cell.", "Inner So"], ()),
        (table(["a", "b"], [table(["c", "d"]), "e"]), ["a", "b", "c", "d", "e"], ()),
        (table([para("One"), "<w:sdt><w:sdtContent>" + para("Two") + "</w:sdtContent></w:sdt>"]), ["One", "Two"], ()),
        # rows and cells in controls, and rows that were taken out or hidden
        (
            "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>" + para("a") + "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
            ["a"],
            (),
        ),
        (
            "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>" + para("a") + "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
            ["a"],
            (),
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + para("a") + "</w:tc></w:tr></w:tbl>" + para("b"),
            ["b"],
            ("1 deletion",),
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + para("a") + "</w:tc></w:tr></w:tbl>" + para("b"),
            ["b"],
            ("1 hidden part",),
        ),
        (
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>"
            + para("a")
            + "</w:tc><w:tc>"
            + para("b")
            + "</w:tc></w:tr></w:tbl>",
            ["b"],
            ("1 deletion",),
        ),
        # ends of paragraphs that were taken out, and large first letters
        (
            para("We ", properties="<w:rPr><w:del/></w:rPr>") + para("ask you.") + para("Next"),
            ["We ask you.", "Next"],
            (),
        ),
        (para("We ", properties="<w:rPr><w:moveFrom/></w:rPr>"), ["We"], ()),
        (para("W", properties='<w:framePr w:dropCap="drop"/>') + para("e ask."), ["We ask."], ()),
        (para("W", properties="<w:framePr/>") + para("e ask."), ["W", "e ask."], ()),
    ],
)
def test_what_is_printed_is_read_once(body: str, lines: list[str], skipped: tuple[str, ...], tmp_path: Path) -> None:
    found = opened(tmp_path, body)
    assert said(found) == lines
    assert found.skipped == skipped
