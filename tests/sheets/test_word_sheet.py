"""A document with boxes, and what is filled in in the last cell of each."""

from __future__ import annotations

from govkit.document import Design, Document, text_of
from govkit.read.word_package import W
from govkit.sheets.word_sheet import box, last_cell, word_sheet
from govkit.understanding.sheets import blocks
from govkit.write.docx.body import Body
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.runs import add_run
from tests.sheets.translated import text_of as word_text

DOCUMENT = Document(
    kind="sheet",
    name="sheet",
    title="Sheet",
    language="en-GB",
    reference="govkit",
    version="1",
    design=Design.NOTICE,
    blocks=(blocks.title("Sheet"),),
)


def test_a_label_has_its_lines() -> None:
    (row,) = box([("Your answer\nRef. 1", "")]).rows
    assert text_of(row.cells[0].inlines) == "Your answer Ref. 1"


def test_what_is_filled_in_stands_in_the_last_cell() -> None:
    def fill(writer: Body) -> None:
        writer.add(box([("Now", "This"), ("Ref. 1", "")]))
        add_run(add_paragraph(last_cell(writer)), "Here")

    cells = list(word_text(word_sheet(DOCUMENT, fill)).iter(f"{W}tc"))
    assert ["".join(each.text or "" for each in cell.iter(f"{W}t")) for cell in cells] == [
        "Now",
        "This",
        "Ref. 1",
        "Here",
    ]
