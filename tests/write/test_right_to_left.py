"""Arabic sample text of a house: its lines run from right to left in HTML, PDF and Word, and are tagged as Arabic."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import Document
from govkit.read.word_package import W
from govkit.tasks.check import check
from govkit.write import WRITERS
from govkit.write.docx.right_to_left import turn
from tests.arabic import arabic_partnership
from tests.conftest import TODAY


@cache
def letter() -> Document:
    with TemporaryDirectory() as folder:
        found = check(Inputs(arabic_partnership(Path(folder)), TODAY), draft=True)
    (made,) = (each.document for each in found.translated)
    return made


def part(name: str) -> etree._Element:
    package = zipfile.ZipFile(io.BytesIO(WRITERS.of("docx").write(letter()).content))
    return etree.fromstring(package.read(f"word/{name}.xml"))


def text_in(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


@pytest.mark.whole
def test_a_page_says_its_language_and_which_way_it_runs() -> None:
    for form in ("html", "fragment"):
        assert 'lang="ar" dir="rtl"' in WRITERS.of(form).write(letter()).content.decode("utf-8")


@pytest.mark.whole
def test_a_pdf_is_in_arabic_in_a_naskh_face() -> None:
    reader = PdfReader(io.BytesIO(WRITERS.of("pdf").write(letter()).content))
    root: Any = reader.root_object
    assert root["/Lang"] == "ar"
    resources: list[Any] = [each["/Resources"] for each in reader.pages]
    fonts = {str(font.get_object()["/BaseFont"]) for each in resources for font in each["/Font"].values()}
    assert any("Naskh" in font for font in fonts)


def test_a_word_file_turns_paragraphs_runs_tables_and_sections() -> None:
    text = part("document")
    for paragraph in text.iter(f"{W}p"):
        words = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
        is_arabic = any("\u0600" <= letter <= "\u06ff" for letter in words)
        assert (paragraph.find(f"{W}pPr/{W}bidi") is not None) == is_arabic, words
    runs = [run for run in text.iter(f"{W}r") if any("\u0600" <= each <= "\u06ff" for each in text_in(run))]
    assert runs
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in runs)
    assert all(table.find(f"{W}bidiVisual") is not None for table in text.iter(f"{W}tblPr"))
    assert all(section.find(f"{W}bidi") is not None for section in text.iter(f"{W}sectPr"))


def test_a_table_in_latin_letters_alone_is_not_turned() -> None:
    cell = "<w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>Where</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    tree = etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{cell}</w:body>')
    turn(tree)
    assert tree.find(f".//{W}bidiVisual") is None


def test_its_styles_and_footers_are_arabic_too() -> None:
    styles = part("styles")
    assert {each.get(f"{W}bidi") for each in styles.iter(f"{W}lang")} == {"ar"}
    assert "Noto Naskh Arabic" in {each.get(f"{W}cs") for each in styles.iter(f"{W}rFonts")}
    footer = part("footer1")
    assert "صفحة" in text_in(footer)
    assert footer.find(f".//{W}bidi") is not None


def test_an_address_in_latin_letters_is_read_as_it_is_written() -> None:
    text = PdfReader(io.BytesIO(WRITERS.of("pdf").write(letter()).content)).pages[0].extract_text()
    lines = [line.strip() for line in text.splitlines()]
    assert "1 Heol y Bont" in lines  # a number before letters goes behind them where a line runs from right to left
    assert "14 Sample Street" in lines
