"""What a sheet says of itself is read, or the file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.sheets.returned import SheetMark, inserted_in, mark_in, refuse_programs

FILE = Path("sheet.docx")


def test_the_mark_of_a_sheet_is_found_among_other_words() -> None:
    words = "See a/2026-13-45/deadbeef. Sheet hill-top-school/2026-11-22/0123abcd"
    assert mark_in(words, FILE) == SheetMark("hill-top-school", "2026-11-22", "0123abcd")


@pytest.mark.parametrize(
    "words", ["", "Dear Sam", "../../etc/2026-11-22/0123abc", "hill-top-school/2026-11-99/0123abcd"]
)
def test_words_without_one_are_no_sheet(words: str) -> None:
    with pytest.raises(DocumentUnreadable, match="nothing in it says which sheet it is"):
        mark_in(words, FILE)


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "xl/VBAProject.bin", "xl/macrosheets/sheet1.xml"])
def test_a_package_with_a_program_is_refused(name: str) -> None:
    refuse_programs(("word/document.xml",), FILE)
    with pytest.raises(DocumentUnreadable, match="holds a program"):
        refuse_programs(("word/document.xml", name), FILE)


def test_what_is_not_read_is_told() -> None:
    assert inserted_in(("word/comments.xml", "xl/embeddings/a.bin")) == ("files inserted in it", "comments")
    assert inserted_in(("word/document.xml",)) == ()
