"""A sheet as a Word file: a field for each answer, found again by its key whatever is done around it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from govkit.errors import DocumentUnreadable
from govkit.read.word_package import W
from govkit.sheets import as_docx, from_docx
from govkit.sheets.returned import ReturnedSheet
from tests.sheets.example import key, sheet_of
from tests.sheets.filled import in_docx, with_part

SCHOOL, FILE = "hill-top-school", Path("sheet.docx")
EMAIL, ROLE = "partners.hill-top-school.contact.email", "partners.hill-top-school.role"
TO = "flows.attendance-flag.to"
SHEET = as_docx.write(sheet_of(SCHOOL))
ANSWERS = {
    key(EMAIL): "office@hilltop.example",
    key(ROLE): "Controller",
    key(TO): "Northmoor Council\nMillbrook Surgery",
}


def words(sheet: bytes) -> str:
    with_all = from_docx.words_of(etree.fromstring(_text(sheet)))
    return re.sub(r"\s+", " ", with_all)


def _text(sheet: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(sheet)) as package:
        return package.read("word/document.xml")


def answers(sheet: ReturnedSheet) -> dict[str, str]:
    return {each.key: each.words for each in sheet.answers if each.words}


def changed(sheet: bytes, change: object) -> bytes:
    """The sheet with its text changed as a tree."""

    def rewritten(content: bytes) -> bytes:
        root = etree.fromstring(content)
        change(root)  # type: ignore[operator]
        return etree.tostring(root)

    return with_part(sheet, "word/document.xml", rewritten)


def test_it_asks_in_plain_words_says_what_stands_and_where_it_goes_back() -> None:
    said = words(SHEET)
    for each in (
        "Questions for Hill Top Primary School",
        "Please send it back by 4 December 2026 to Northmoor Council",
        "The team's email address.",
        "Joint controller: It decides that together with another partner",
        "Now Still to be agreed",
        "hill-top-school/2026-11-22/",
    ):
        assert each in said
    assert not re.search(r"`|partners\.|_", said)


def test_the_same_sheet_is_the_same_file() -> None:
    assert as_docx.write(sheet_of(SCHOOL)) == SHEET


def test_an_empty_sheet_has_a_field_for_each_question_and_no_answer() -> None:
    found = from_docx.read(SHEET, FILE)
    assert {each.key for each in found.answers} == {each.key for each in sheet_of(SCHOOL).questions}
    assert answers(found) == {}
    assert found.mark.partner == SCHOOL


def test_answers_are_read_from_their_fields() -> None:
    found = from_docx.read(in_docx(SHEET, ANSWERS), FILE)
    assert answers(found) == ANSWERS
    assert {each.stood for each in found.answers} == {"Still to be agreed"}


def test_fields_keep_their_keys_when_the_words_around_them_are_gone() -> None:
    def without_words(root: etree._Element) -> None:
        for row in root.iter(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if "Your answer" in from_docx.words_of(cells[0]):
                for text in cells[0].iter(f"{W}t"):
                    text.text = "…"

    assert answers(from_docx.read(changed(in_docx(SHEET, ANSWERS), without_words), FILE)) == ANSWERS


def test_answers_are_found_by_the_reference_beside_them_where_a_program_drops_the_fields() -> None:
    def without_fields(root: etree._Element) -> None:
        etree.strip_elements(root, f"{W}sdtPr")
        etree.strip_tags(root, f"{W}sdt", f"{W}sdtContent")

    assert answers(from_docx.read(changed(in_docx(SHEET, ANSWERS), without_fields), FILE)) == ANSWERS


def test_a_field_that_was_moved_out_of_its_table_is_read() -> None:
    def moved(root: etree._Element) -> None:
        body = root[0]
        control = next(each for each in root.iter(f"{W}sdt") if key(EMAIL) in etree.tostring(each).decode())
        paragraph = etree.SubElement(body, f"{W}p")
        body.insert(0, paragraph)
        paragraph.append(control)

    assert answers(from_docx.read(changed(in_docx(SHEET, ANSWERS), moved), FILE)) == ANSWERS


def test_what_was_struck_out_or_hidden_is_no_answer() -> None:
    def tracked(root: etree._Element) -> None:
        control = next(each for each in root.iter(f"{W}sdt") if key(EMAIL) in etree.tostring(each).decode())
        content = control.find(f"{W}sdtContent")
        assert content is not None
        deleted = etree.SubElement(etree.SubElement(content, f"{W}del"), f"{W}r")
        etree.SubElement(deleted, f"{W}delText").text = "old@hilltop.example"
        hidden = etree.SubElement(content, f"{W}r")
        etree.SubElement(etree.SubElement(hidden, f"{W}rPr"), f"{W}vanish")
        etree.SubElement(hidden, f"{W}t").text = " or mallory@bad.example"

    found = from_docx.read(changed(in_docx(SHEET, ANSWERS), tracked), FILE)
    assert answers(found)[key(EMAIL)] == "office@hilltop.example"


def test_a_letter_that_is_no_sheet_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    document = docx.Document()
    document.add_paragraph("Dear Sam")
    document.save(str(file))
    with pytest.raises(DocumentUnreadable, match="nothing in it says which sheet it is"):
        from_docx.read(file.read_bytes(), file)
