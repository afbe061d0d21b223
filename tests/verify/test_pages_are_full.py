"""Every document of the test partnerships on pages, as PDF and as Word shows it: none is half empty before the document ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest

from govkit.document import Design, Document, Group, GroupRole, Paragraph, Place, Text
from govkit.write.docx import write_docx
from govkit.write.pdf import write_pdf
from tests.changes import raw_of
from tests.conftest import SOUND
from tests.letters import documents_of
from tests.scripts.sentence_shapes import partnership_of_raw
from tests.word import as_pdf

HERE = Place("isa/document.html.j2", 1)
MM = 72 / 25.4
FOOT = 30 * MM  # what stands at the foot of each page begins below this
HALF = 0.4  # a picture, a row or a table of few rows is kept whole, and can take that much more than half a page with its heading
REPLY = re.compile(r"of\s+your\s+reply")


def half_empty(file: Path) -> list[str]:
    """The pages that end above the middle, though neither the document nor the letter before its slip ends there."""
    with pdfplumber.open(file) as opened:
        pages = [(filled(page.chars, float(page.height)), _of_slip(page.chars)) for page in opened.pages]
    return [
        f"{file.stem}, page {number} of {len(pages)}: {share:.2f}"
        for number, ((share, of_slip), (_, next_of_slip)) in enumerate(pairwise(pages), 1)
        if share < HALF and of_slip == next_of_slip
    ]


def filled(chars: Iterable[dict[str, object]], height: float) -> float:
    """How much of a page the words reach down."""
    ends = [float(str(char["bottom"])) for char in chars if str(char["text"]).strip()]
    return max((end for end in ends if end < height - FOOT), default=0.0) / height


def _of_slip(chars: Sequence[dict[str, object]]) -> bool:
    return REPLY.search("".join(str(char["text"]) for char in chars)) is not None


def laid_out(documents: Iterable[Document], folder: Path) -> tuple[Path, ...]:
    """The documents as PDF, and as LibreOffice lays their Word files out."""
    found: list[Path] = []
    for document in documents:
        (folder / f"{document.name}-pdf.pdf").write_bytes(write_pdf(document).pdf)
        (folder / f"{document.name}-word.docx").write_bytes(write_docx(document))
        found += [folder / f"{document.name}-pdf.pdf", folder / f"{document.name}-word.pdf"]
    as_pdf(*(file.with_suffix(".docx") for file in found if file.stem.endswith("-word")))
    return tuple(found)


def test_a_page_that_is_half_empty_is_found_in_both(tmp_path: Path) -> None:
    words = Paragraph((Text("Words that stand on a page with others. " * 6),), HERE)
    kept = Group(GroupRole.KEEP_TOGETHER, (words,) * 13, HERE)
    document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, (*(words,) * 5, kept))
    found = [each for file in laid_out((document,), tmp_path) for each in half_empty(file)]
    assert [each.partition(":")[0] for each in found] == ["isa-pdf, page 1 of 2", "isa-word, page 1 of 2"]


@pytest.mark.parametrize("design", [Design.NOTICE, Design.BRIEFING])
def test_what_stands_out_goes_on_in_the_next_page_where_it_is_long(design: Design, tmp_path: Path) -> None:
    words = Paragraph((Text("Words that stand on a page with others. " * 6),), HERE)
    callout = Group(GroupRole.CALLOUT, (words,) * 12, HERE)
    document = Document("notice", "notice", "T", "en-GB", "R", "1", design, (*(words,) * 5, callout, *(words,) * 9))
    assert [each for file in laid_out((document,), tmp_path) for each in half_empty(file)] == []


@pytest.mark.parametrize("name", SOUND)
def test_no_page_of_any_document_is_half_empty(name: str, tmp_path: Path) -> None:
    files = laid_out(documents_of(partnership_of_raw(raw_of(name))), tmp_path)
    assert [found for file in files for found in half_empty(file)] == []
