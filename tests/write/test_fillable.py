"""What people fill in on a screen: the lines and boxes of the paper, each with a name, in the order of reading, and the same words."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from govkit.document import (
    Cell,
    Design,
    Document,
    Field,
    Heading,
    Paragraph,
    Place,
    Row,
    Table,
    Text,
    Tickbox,
    every_block,
)
from govkit.issuing.copies import CopiesWanted, copies_of
from govkit.write.fillable import to_fill_in
from govkit.write.html import write_html
from govkit.write.html.answers import is_answered
from govkit.write.large_print import in_large_print
from govkit.write.pdf import write_pdf
from tests.conftest import EXAMPLE
from tests.squeezed import squeezed
from tests.write.test_large_print import documents_of_file

HERE = Place("", 1)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


SLIP = Document(
    "slip",
    "slip",
    "Your reply",
    "en-GB",
    "R-1",
    "1.0",
    Design.LETTER,
    (
        Heading(1, words("Your reply"), HERE),
        Paragraph(words("May we share it?"), HERE),
        Tickbox(words("Yes"), HERE),
        Tickbox(words("No"), HERE),
        Field(words("Your name"), HERE),
        Field(words("All that you want us to know, and all that you want nobody else to know"), HERE, 2),
    ),
)


@cache
def filled() -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf(to_fill_in(SLIP)).pdf))


def widgets(reader: PdfReader) -> list[Any]:
    found: list[Any] = []
    for each in reader.pages:
        annotations: Any = each.get("/Annots", [])
        found += [one.get_object() for one in annotations]
    return [each for each in found if each["/Subtype"] == "/Widget"]


def test_each_line_and_box_is_filled_in_under_a_name_that_says_what_is_asked() -> None:
    assert [(each["/FT"], each["/TU"]) for each in widgets(filled())] == [
        ("/Btn", "Yes. May we share it?"),
        ("/Btn", "No. May we share it?"),
        ("/Tx", "Your name. Your reply"),
        ("/Tx", "All that you want us to know, and all that you want nobody else to know. Your reply, line 2"),
    ]


def test_no_two_have_one_name_and_the_order_is_that_of_reading() -> None:
    names = [each["/T"] for each in widgets(filled())]
    assert len(set(names)) == len(names)
    assert str(filled().pages[0]["/Tabs"]) == "/S"


def test_no_answer_stands_over_the_question() -> None:
    lefts = {each["/TU"]: float(each["/Rect"][0]) for each in widgets(filled())}
    assert lefts["Your name. Your reply"] > 20 * 72 / 25.4 + 60


def test_what_is_filled_in_stays() -> None:
    writer = PdfWriter(clone_from=filled())
    writer.update_page_form_field_values(writer.pages[0], {"answer-3": "Zoë Example"}, auto_regenerate=False)
    written = io.BytesIO()
    writer.write(written)
    assert (PdfReader(written).get_fields() or {})["answer-3"]["/V"] == "Zoë Example"


@cache
def form() -> Document:
    return next(each for each in documents_of_file(EXAMPLE) if each.name == "objection_reply--refused")


@pytest.mark.whole
def test_the_words_and_the_pages_are_those_of_the_paper() -> None:
    usual, other = write_pdf(form()), write_pdf(to_fill_in(form()))
    said = [
        [squeezed(each.extract_text()).replace("☐", "") for each in PdfReader(io.BytesIO(pdf.pdf)).pages]
        for pdf in (usual, other)
    ]
    assert said[0] == said[1]


@pytest.mark.whole
def test_the_same_document_gives_the_same_bytes() -> None:
    assert write_pdf(to_fill_in(SLIP)).pdf == write_pdf(to_fill_in(SLIP)).pdf


def test_a_document_without_lines_and_boxes_has_nothing_to_fill_in() -> None:
    bare = replace(SLIP, blocks=SLIP.blocks[:2])
    assert not is_answered(bare)
    names = [name for name, _copy in copies_of(bare, CopiesWanted((), fillable=True))]
    assert names == ["slip.tree.json"]


def test_what_is_asked_on_paper_is_asked_on_the_screen() -> None:
    boxes = [block for block in every_block(form().blocks) if isinstance(block, Field | Tickbox)]
    assert write_html(to_fill_in(form())).count("<input ") >= len(boxes) > 0


def cell(said: str, *, heading: bool = False, to_fill_in: bool = False) -> Cell:
    return Cell(words(said) if said else (), heading, to_fill_in)


HEADS = Row(tuple(cell(head, heading=True) for head in ("Party", "Signature", "Kept for")), HERE)
SIGNED = Row((cell("Hill Top School"), cell("", to_fill_in=True), cell("")), HERE)
TABLE = replace(SLIP, design=Design.AGREEMENT, blocks=(Table((), HEADS, (SIGNED,), HERE),))


@pytest.mark.parametrize("document", [TABLE, in_large_print(TABLE)], ids=["usual", "large print"])
def test_a_cell_is_filled_in_only_where_it_is_there_to_be_filled_in(document: Document) -> None:
    assert is_answered(document)
    reader = PdfReader(io.BytesIO(write_pdf(to_fill_in(document)).pdf))
    assert [each["/TU"] for each in widgets(reader)] == ["Hill Top School: Signature"]


def test_a_table_with_nothing_to_say_in_a_cell_is_no_form() -> None:
    silent = Row((cell("Hill Top School"), cell("a signature"), cell("")), HERE)
    assert not is_answered(replace(TABLE, blocks=(Table((), HEADS, (silent,), HERE),)))


@pytest.mark.whole
def test_what_is_filled_in_comes_in_large_print_too() -> None:
    wanted = CopiesWanted(("pdf",), large_print=True, fillable=True)
    copies = {name: copy.content for name, copy in copies_of(SLIP, wanted)}
    large = PdfReader(io.BytesIO(copies["slip--large-print--fillable.pdf"]))
    usual = PdfReader(io.BytesIO(copies["slip--fillable.pdf"]))
    assert [each["/TU"] for each in widgets(large)] == [each["/TU"] for each in widgets(usual)]
    assert {size_of(each) for each in widgets(large) if each["/FT"] == "/Tx"} == {18.0}
    tall = [float(each["/Rect"][3] - each["/Rect"][1]) for each in widgets(large) if each["/FT"] == "/Btn"]
    assert all(abs(height) > 16 for height in tall)


def size_of(widget: Any) -> float:
    """The size in which an answer is written."""
    said = str(widget["/DA"]).split()
    return round(float(said[said.index("Tf") - 1]), 1)
