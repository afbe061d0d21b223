"""The type of documents: no word on paper or in Word is under 11 points, and none of a letter's own under 14."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

import pytest
from lxml import etree

from govkit.document import Design, Document, Figure, every_block
from govkit.document.names import kind_of
from govkit.write.docx import write_docx
from govkit.write.docx.xml import qualified
from govkit.write.figure import Words, lay_out
from govkit.write.pdf.pdf import laid_out
from tests.rows import over_rows, sampled
from tests.tasks.test_build import NAMES
from tests.write.test_large_print import documents, text_sizes

LEAST = 11.0
OF_A_LETTER = 14.0
NOTE = "This is an example. The places, people and organisations in it are fictional. It is not legal advice."  # in no letter that is sent
KINDS = sorted({kind_of(name) for name in NAMES})


@cache
def document(kind: str) -> Document:
    return next(each for each in documents() if each.kind == kind)


def body_of(page: Any) -> Any:
    """What stands on a page, without what stands at its edges."""
    return next(child for child in page._page_box.children if type(child).__name__ == "BlockBox")


@pytest.mark.parametrize("kind", sampled(KINDS, 2))
def test_no_word_on_paper_is_smaller_than_11_points_and_none_of_a_letter_than_14(kind: str) -> None:
    pages = laid_out(document(kind)).pages
    assert not {said for each in pages for size, said in text_sizes(each._page_box) if size < LEAST - 0.01}
    if document(kind).design is Design.LETTER:
        small = {said for each in pages for size, said in text_sizes(body_of(each)) if size < OF_A_LETTER - 0.01}
        assert small <= {NOTE}


def test_the_words_of_a_picture_are_11_points() -> None:
    (figure,) = (block for block in every_block(document("isa").blocks) if isinstance(block, Figure))
    words = [shape for picture in lay_out(figure) for shape in picture.shapes if isinstance(shape, Words)]
    assert words
    assert {shape.size for shape in words} == {LEAST}


@pytest.mark.whole
@over_rows("kind", KINDS)
def test_no_word_of_a_word_file_is_smaller_than_11_points(kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(document(kind)))) as file:
        parts = {name: etree.fromstring(file.read(f"word/{name}.xml")) for name in ("styles", "document")}
    used = {one.get(qualified("w:val")) for one in parts["document"].iter(qualified("w:pStyle"), qualified("w:rStyle"))}
    sizes = {
        (style.get(qualified("w:styleId")), int(size.get(qualified("w:val"), "")))
        for style in parts["styles"]
        for size in style.iter(qualified("w:sz"))
    }
    assert sizes
    assert not {name for name, size in sizes if size < 2 * LEAST and name in used and name != "TableEnd"}
