"""Every letter and form of the test partnerships on pages, as PDF and as Word shows it: its sides, its slip, its end."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from govkit.document import Design, Document, Tickbox, every_block, reference_of, slip_of, text_of
from govkit.paper.sides import estimates
from govkit.write.docx import write_docx
from govkit.write.pdf import write_pdf
from tests.changes import partnership_with, raw_of
from tests.conftest import SOUND
from tests.letters import documents_of
from tests.scripts.sentence_shapes import partnership_of_raw
from tests.sides import Sides, sides
from tests.word import as_pdf

# Nine long names and fifteen flows: three sides, and the check says so.
LONGER = "nine_partners"
SIDES = 2


class OnPaper(NamedTuple):
    """A letter with its pages in both formats."""

    name: str
    document: Document
    pdf: Path
    word: Path


@cache
def letters() -> tuple[OnPaper, ...]:
    """Every letter and form of the test partnerships, each laid out once."""
    folder = Path(mkdtemp())
    found: list[OnPaper] = []
    for partnership in SOUND:
        for document in documents_of(partnership_of_raw(raw_of(partnership))):
            if document.design is Design.LETTER:
                name = f"{partnership}, {document.name}"
                (pdf := folder / f"{len(found)}-laid-out.pdf").write_bytes(write_pdf(document).pdf)
                (word := folder / f"{len(found)}-word.docx").write_bytes(write_docx(document))
                found.append(OnPaper(name, document, pdf, word.with_suffix(".pdf")))
    as_pdf(*(each.word.with_suffix(".docx") for each in found))
    return tuple(found)


@cache
def pages(file: Path) -> tuple[str, ...]:
    return tuple(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)


def both(each: OnPaper) -> tuple[Path, Path]:
    return each.pdf, each.word


def test_the_estimate_never_says_too_few_sides_and_seldom_too_many() -> None:
    too_few, more = [], 0
    for each in letters():
        for estimate, file in zip(estimates(each.document), both(each), strict=True):
            counted: Sides = sides(file)
            if estimate.letter < counted.letter or estimate.slip < counted.slip:
                too_few.append((each.name, estimate.format, counted))
            more += (estimate.letter > counted.letter) + (estimate.slip > counted.slip)
    assert too_few == []
    assert more <= len(letters()) // 2


def test_a_letter_has_two_sides_at_the_most_and_its_slip_one_sheet() -> None:
    counted = {(each.name, file.name): sides(file) for each in letters() for file in both(each)}
    over = {name for (name, _), found in counted.items() if found.letter > SIDES or found.slip > SIDES}
    assert over == {f"{LONGER}, consent_letter", f"{LONGER}, opt_out_letter"}


def test_a_slip_starts_on_the_front_of_a_sheet_and_bears_its_reference_on_each_page() -> None:
    wrong = []
    for each in letters():
        slip = slip_of(each.document.blocks)
        if slip is None:
            continue
        starts = sides(each.pdf).slip_starts
        reference = " ".join(text_of(reference_of(slip)).split())
        of_slip = pages(each.pdf)[starts - 1 :]
        ends = [f"Page {number} of {len(of_slip)} of your reply" for number in range(1, len(of_slip) + 1)]
        right = all(page.endswith(end) and reference in page for page, end in zip(of_slip, ends, strict=True))
        if starts % 2 == 0 or not right:
            wrong.append(each.name)
    assert wrong == []


def test_a_signature_stands_on_the_page_of_the_last_box_that_it_signs() -> None:
    parted = []
    for each in letters():
        slip = slip_of(each.document.blocks)
        boxes = [block for block in every_block(slip.blocks) if isinstance(block, Tickbox)] if slip else []
        for file in both(each) if boxes else ():
            last = " ".join(text_of(boxes[-1].inlines).split())
            holding = [number for number, page in enumerate(pages(file)) if last in page and "☐" in page]
            signed = [number for number, page in enumerate(pages(file)) if re.search(r"\bSignature", page)]
            if not (holding and holding[-1] in signed):
                parted.append((each.name, file.name))
    assert parted == []


def test_no_page_has_the_end_of_a_letter_alone() -> None:
    alone = [
        (each.name, page[:60])
        for each in letters()
        for file in both(each)
        for page in pages(file)[1:]
        if page.removeprefix("Specimen: not to be sent ").startswith("Yours sincerely")
    ]
    assert alone == []


@pytest.mark.parametrize("kind", ["consent_letter", "opt_out_letter"])
def test_longer_names_are_found_before_the_letter_is_sent(kind: str) -> None:
    long = "The Metropolitan Borough Council of Northmoor with Samplewick and the Upper Vale of Eastmere"
    others = ("harrow-lane-surgery", "millbrook-surgery", "northmoor-community-trust", "harbour-families")
    changes = [f"partners.{name}.name: {long} {number}" for number, name in enumerate(others, 1)]
    found = documents_of(partnership_with(f"partners.northmoor-council.name: {long}", *changes))
    (document,) = (each for each in found if each.kind == kind)
    file = Path(mkdtemp()) / "letter.pdf"
    file.write_bytes(write_pdf(document).pdf)
    counted, estimate = sides(file), estimates(document)[0]
    assert counted.letter == 3 if kind == "opt_out_letter" else counted.letter >= 2
    assert estimate.letter >= counted.letter
