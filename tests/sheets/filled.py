"""Fills in sheets as people do: in the fields of a Word file, and in the cells of a workbook."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import openpyxl
from lxml import etree

from govkit.read.word_package import W
from govkit.sheets.as_xlsx import ANSWER, REFERENCE
from govkit.sheets.controls import TAG

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
Answers = Mapping[str, str]


def in_docx(sheet: bytes, answers: Answers) -> bytes:
    """A Word sheet with these answers, by the keys of their questions; a line each of what is ticked."""
    return with_part(sheet, "word/document.xml", lambda text: _filled(text, answers))


def with_part(package: bytes, name: str, change: Any) -> bytes:
    """A package in which one part is changed."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for each in source.namelist():
            content = source.read(each)
            target.writestr(each, change(content) if each == name else content)
    return written.getvalue()


def _filled(text: bytes, answers: Answers) -> bytes:
    root = etree.fromstring(text)
    for control in root.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        key, _, box = (tag.get(f"{W}val", "") if tag is not None else "").removeprefix(TAG).partition(":")
        if key in answers and box:
            _tick(control, answers[key].split("\n"))
        elif key in answers:
            _write(control, answers[key])
    return etree.tostring(root)


def _tick(control: etree._Element, chosen: list[str]) -> None:
    paragraph = control.getparent()
    assert paragraph is not None
    if "".join(each.text or "" for each in paragraph.iterchildren(f"{W}r") for each in each.iter(f"{W}t")) in chosen:
        for box in control.iter(f"{W}t"):
            box.text = "☒"


def _write(control: etree._Element, words: str) -> None:
    for shown in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
        shown.getparent().remove(shown)  # type: ignore[union-attr]
    content = control.find(f"{W}sdtContent")
    assert content is not None
    has_paragraphs = content.find(f"{W}p") is not None
    for child in list(content):
        content.remove(child)
    for line in words.split("\n") if has_paragraphs else [words]:
        parent = etree.SubElement(content, f"{W}p") if has_paragraphs else content
        etree.SubElement(etree.SubElement(parent, f"{W}r"), f"{W}t").text = line


def in_xlsx(sheet: bytes, answers: Answers) -> bytes:
    """A workbook with these answers, by the keys of their questions."""
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    page: Any = book.worksheets[0]
    top = next(row for row in page.iter_rows() if any(cell.value == ANSWER for cell in row))
    columns = {cell.value: cell.column for cell in top}
    for row in page.iter_rows(min_row=top[0].row + 1):
        key = row[columns[REFERENCE] - 1].value
        if key in answers:
            row[columns[ANSWER] - 1].value = answers[key]
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
