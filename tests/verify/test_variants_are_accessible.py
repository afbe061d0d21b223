"""Each kind in large print and to keep: PDF/UA-1, and in large print no page that is half empty for no reason."""

from __future__ import annotations

import io
from functools import cache

import page
import pytest
from pypdf import PdfReader

from govkit.document import Document
from govkit.issuing.copies import CopiesWanted, PartnershipText, copies_of
from govkit.write.docx import write_docx
from govkit.write.large_print import in_large_print
from tests.conftest import EXAMPLE
from tests.squeezed import squeezed
from tests.tasks.test_build import NAMES
from tests.write.test_large_print import documents_of_file

WORDS_A_PAGE = 100


@cache
def document(name: str) -> Document:
    return next(each for each in documents_of_file(EXAMPLE) if each.name == name)


@cache
def variants(name: str) -> dict[str, bytes]:
    wanted = CopiesWanted(("pdf",), True, PartnershipText(EXAMPLE.name, EXAMPLE.read_bytes()))
    return {file: copy.content for file, copy in copies_of(document(name), wanted)}


@pytest.mark.parametrize("variant", ["large-print", "archive"])
@pytest.mark.parametrize("name", NAMES)
def test_it_meets_pdf_ua_1(name: str, variant: str) -> None:
    report = page.validate_pdf_bytes(variants(name)[f"{name}--{variant}.pdf"], profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


@pytest.mark.parametrize("name", NAMES)
def test_large_print_has_a_hundred_words_a_page(name: str) -> None:
    pages = PdfReader(io.BytesIO(variants(name)[f"{name}--large-print.pdf"])).pages
    said = [each.extract_text() for each in pages]
    assert sum(len(text.split()) for text in said) / len([text for text in said if text.strip()]) >= WORDS_A_PAGE


@pytest.mark.parametrize("name", NAMES)
def test_an_archive_says_the_words_of_the_usual_pdf(name: str) -> None:
    usual, kept = (
        [squeezed(each.extract_text()) for each in PdfReader(io.BytesIO(variants(name)[f"{name}{end}.pdf"])).pages]
        for end in ("", "--archive")
    )
    assert kept == usual


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_in_large_print_is_the_same_each_time(name: str) -> None:
    large = in_large_print(document(name))
    assert write_docx(large) == write_docx(large)
