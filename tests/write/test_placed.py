"""Words that nobody could read at their place on paper stop the writing, and what can be wrapped is wrapped."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from govkit.document import (
    AddressBlock,
    Block,
    Cell,
    Design,
    Document,
    Group,
    GroupRole,
    Heading,
    Paragraph,
    Place,
    Row,
    Table,
    Text,
)
from govkit.errors import DocumentUnwritable
from govkit.write.pdf import Printed, write_pdf
from govkit.write.pdf.placed import nowhere
from tests.squeezed import squeezed

HERE = Place("isa/document.html.j2", 1)
WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt"
ACROSS = 595 / 0.75  # in the renderer’s pixels


def cell(words: str) -> Cell:
    return Cell((Text(words),), heading=False)


def paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),), HERE)


def table(*cells: str) -> Table:
    titles = Row(tuple(Cell((Text(f"Title {at}"),), heading=True) for at, _ in enumerate(cells)), HERE)
    return Table((Text("Long"),), titles, (Row(tuple(cell(each) for each in cells), HERE),), HERE)


def printed(*blocks: Block, design: Design = Design.AGREEMENT) -> Printed:
    return write_pdf(Document("isa", "isa", "Title", "en-GB", "REF", "1.0", design, blocks))


def text_of(pdf: Printed) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf.pdf)).pages))


def right_end(pdf: Printed) -> float:
    """How far right the last words of a line begin."""
    ends: list[float] = []
    for page in PdfReader(io.BytesIO(pdf.pdf)).pages:
        page.extract_text(visitor_text=lambda text, _cm, tm, _font, _size: ends.append(tm[4]) if text.strip() else None)
    return max(ends)


def test_a_word_of_sixty_letters_is_wrapped_in_its_column_and_the_others_stay_whole() -> None:
    pdf = printed(table("Northmoor", WORD, "Kept for twelve months", "Responsibilities", "Safeguarding"))
    assert WORD in text_of(pdf)
    for whole in ("Northmoor", "Responsibilities", "Safeguarding"):
        assert any(whole in line for line in PdfReader(io.BytesIO(pdf.pdf)).pages[0].extract_text().splitlines()), whole
    assert right_end(pdf) < ACROSS


@pytest.mark.parametrize("design", list(Design))
def test_a_long_line_of_an_address_is_wrapped(design: Design) -> None:
    lines = ((Text("The Community Centre beside the Old Corn Exchange and Market Hall, " * 2),), (Text(WORD * 3),))
    posted = AddressBlock((*lines, (Text("ZZ1 1ZZ"),)), HERE, recipient=True)
    sender = Group(GroupRole.LETTERHEAD, (AddressBlock(lines, HERE, recipient=False),), HERE)
    pdf = printed(
        Heading(1, (Text(WORD),), HERE), sender, *([posted] if design is not Design.LETTER else []), design=design
    )
    assert text_of(pdf).count(WORD) == (7 if design is not Design.LETTER else 4)


@pytest.mark.whole
def test_a_cell_that_is_taller_than_a_page_goes_on_in_the_next() -> None:
    tall = " ".join(f"Sentence {at} says nothing in particular." for at in range(400))
    pdf = printed(Heading(2, (Text("Tall"),), HERE), table("Northmoor", tall))
    assert pdf.page_count > 1
    assert "Sentence399saysnothing" in text_of(pdf)
    assert "Sentence0says" in squeezed(PdfReader(io.BytesIO(pdf.pdf)).pages[0].extract_text())  # under its heading


@pytest.mark.whole
@pytest.mark.parametrize("before", [0, 1])
def test_a_word_that_breaks_at_a_hyphen_over_two_pages_of_a_table_is_no_fault(before: int) -> None:
    cells = (" ".join(f"multidisciplinary-safeguarding{column}{at}" for at in range(40)) for column in "abcde")
    pdf = printed(*[paragraph("Before")] * before, table(*cells))
    assert pdf.page_count > 1


def test_words_of_the_tree_that_are_not_on_the_pages_in_their_order_stand_nowhere() -> None:
    written = Document("isa", "isa", "Title", "en-GB", "REF", "1.0", Design.AGREEMENT, (paragraph("no or yes"),))
    fault = ["“no or yes” stands on no page"]
    assert list(nowhere(written, [["yes or no"], ["no or", "yes"]])) == []
    assert list(nowhere(written, [["no", "or", "and more"], ["yes, no", "yes", "no"]])) == []
    assert list(nowhere(written, [["yes", "or no"]])) == fault
    assert list(nowhere(written, [["no or", "more"], ["and"], ["yes"]])) == fault


def test_what_has_no_room_is_told_with_its_document_page_and_words() -> None:
    crowded = table(*[f"{'Staff' * 7}{at}" for at in range(9)])
    with pytest.raises(DocumentUnwritable) as told:
        printed(paragraph("Before"), crowded)
    assert re.match(
        r"isa\.pdf can't be written so that all of it can be read: “Title 3” on page 1 has no room on its line; .*; and \d+ more\. "
        r"Say it in shorter words in the partnership file",
        str(told.value),
    )


def test_no_line_ends_long_before_a_place_in_the_law_that_has_no_room_on_it() -> None:
    words = "the basis is a public task, it has to be a task of the controller itself (UK GDPR, Article 6(1)(e))."
    pdf = printed(*(paragraph(f"Wh{'e' * more}re {words}") for more in range(24)))
    lines = [line for page in PdfReader(io.BytesIO(pdf.pdf)).pages for line in page.extract_text().splitlines()]
    first = [line for line in lines if line.startswith("Wh")]
    assert len(first) == 24
    assert [line for line in first if len(line) < 70] == []
