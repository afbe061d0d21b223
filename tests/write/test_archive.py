"""A PDF to keep says that it meets both standards, and holds the files that it was made of, each as it was."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import page
import pytest
from pypdf import PdfReader

from govkit.document import Design, Document, Place
from govkit.document.parse import parse
from govkit.write.pdf import Enclosed, write_archive, write_pdf
from tests.write.test_pdf import DOCUMENT

FILES = (
    Enclosed("partners.yaml", "näme: 1\n".encode(), "application/yaml", "Source", "The partnership file"),
    Enclosed("isa.docx", b"PK", "application/x-word", "Alternative", "The same document for Word"),
)
LETTER = '<h1>A</h1><p>Words</p><div class="reply-slip"><h2>Reply</h2><p class="field">Name</p></div>'


@cache
def archived() -> bytes:
    return write_archive(DOCUMENT, FILES).pdf


@cache
def catalogue() -> Any:
    return PdfReader(io.BytesIO(archived())).root_object


def labels(pdf: bytes) -> list[str]:
    return list(PdfReader(io.BytesIO(pdf)).page_labels)


@pytest.mark.whole
def test_it_meets_pdf_ua_1() -> None:
    report = page.validate_pdf_bytes(archived(), profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_its_metadata_name_both_standards_and_can_be_read_as_they_stand() -> None:
    start = archived().index(b"<x:xmpmeta")
    said = archived()[start : archived().index(b"</x:xmpmeta>")].decode()
    assert 'pdfaid:part="3"' in said
    assert 'pdfaid:conformance="A"' in said
    assert "<pdfuaid:part>1</pdfuaid:part>" in said
    assert "<pdfaProperty:name>part</pdfaProperty:name>" in said
    assert "/OutputIntents" in catalogue()


def test_each_file_inside_is_as_it_was_with_its_type_and_what_it_is() -> None:
    found = {}
    for reference in catalogue()["/AF"]:
        file = reference.get_object()
        stream = file["/EF"]["/F"].get_object()
        found[file["/UF"]] = (stream.get_data(), file["/AFRelationship"], stream["/Subtype"], file["/Desc"])
        assert stream["/Params"]["/CreationDate"].startswith("D:1980")
    assert found["partners.yaml"] == ("näme: 1\n".encode(), "/Source", "/application/yaml", "The partnership file")
    assert found["isa.docx"][1] == "/Alternative"
    assert list(catalogue()["/Names"]["/EmbeddedFiles"]["/Names"])[::2] == ["isa.docx", "partners.yaml"]


@pytest.mark.whole
def test_it_has_the_same_bytes_each_time() -> None:
    assert write_archive(DOCUMENT, tuple(reversed(FILES))).pdf == archived()


def test_clauses_are_bookmarks() -> None:
    titles = [each["/Title"] for each in PdfReader(io.BytesIO(archived())).outline if isinstance(each, dict)]
    nested = str(PdfReader(io.BytesIO(archived())).outline)
    assert titles
    assert "About" in nested


def test_pages_are_labelled_as_they_are_numbered_on_paper() -> None:
    letter = Document("c", "c", "T", "en-GB", "R", "1", Design.LETTER, parse(LETTER, Place("t", 1).template))
    assert labels(write_pdf(letter).pdf) == ["1", "2", "Reply 1"]
    assert labels(archived()) == [str(number) for number in range(1, len(labels(archived())) + 1)]
