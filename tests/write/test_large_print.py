"""Large print: no word under 18 points, but for the address in the window; nothing wide, nothing cut off, and the words of the document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import page
import pytest
from lxml import etree

from govkit.document import AddressBlock, Document, Figure, List, Sending, Table, every_block, text_of
from govkit.document.names import kind_of
from govkit.load import load_partnership
from govkit.write.docx import write_docx
from govkit.write.docx.xml import qualified
from govkit.write.large_print import in_large_print
from govkit.write.pdf import write_pdf
from govkit.write.pdf.pdf import laid_out
from tests.conftest import EXAMPLE
from tests.letters import documents_of
from tests.rows import over_rows, sampled
from tests.tasks.test_build import NAMES

POINTS = 0.75  # in a pixel of the renderer
LEAST = 18.0
KINDS = sorted({kind_of(name) for name in NAMES})


@cache
def documents_of_file(file: Path) -> tuple[Document, ...]:
    """The documents of a partnership file, with the shipped templates."""
    partnership = load_partnership(file).partnership
    assert partnership is not None
    return documents_of(partnership)


def documents() -> tuple[Document, ...]:
    return documents_of_file(EXAMPLE)


@cache
def large(kind: str) -> Document:
    return in_large_print(next(each for each in documents() if each.kind == kind))


def text_sizes(box: Any, in_window: bool = False) -> Iterator[tuple[float, str]]:
    """The size of all words on a page, those at its edges too, without the address of a letter that is posted."""
    element = getattr(box, "element", None)
    in_window = in_window or (element is not None and element.get("class") == "recipient")
    if type(box).__name__ == "TextBox":
        if box.text.strip() and not in_window:
            yield box.style["font_size"] * POINTS, box.text
        return
    for child in getattr(box, "children", ()):
        yield from text_sizes(child, in_window)


@pytest.mark.whole
@pytest.mark.parametrize("kind", sampled(KINDS, 2))
def test_no_word_on_paper_is_smaller_than_18_points(kind: str) -> None:
    pages = laid_out(large(kind)).pages
    small = {said for each in pages for size, said in text_sizes(each._page_box) if size < LEAST - 0.01}
    assert not small


@pytest.mark.whole
@pytest.mark.parametrize("kind", ["consent_letter", "privacy_notice"])
def test_it_is_written_so_that_all_can_be_read_and_meets_pdf_ua_1(kind: str) -> None:
    report = page.validate_pdf_bytes(write_pdf(large(kind)).pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


@pytest.mark.whole
@over_rows("kind", KINDS)
def test_no_word_of_a_word_file_is_smaller_than_18_points(kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(large(kind)))) as file:
        styles = etree.fromstring(file.read("word/styles.xml"))
        body = etree.fromstring(file.read("word/document.xml"))
    value, style_id = qualified("w:val"), qualified("w:styleId")
    sizes = {
        (style.get(style_id), int(size.get(value, "")))
        for style in styles
        for size in style.iter(qualified("w:sz"))
        if style.get(style_id) != "TableEnd"
    }
    assert sizes
    assert not {name for name, size in sizes if size < 2 * LEAST}
    posted = any(isinstance(block, AddressBlock) and block.is_posted for block in every_block(large(kind).blocks))
    assert posted or next(body.iter(qualified("w:sz")), None) is None  # the address in the window alone


@over_rows("kind", KINDS)
def test_what_is_wide_goes_down_the_page(kind: str) -> None:
    for block in every_block(large(kind).blocks):
        assert not isinstance(block, Figure)
        if isinstance(block, Table):
            assert all(len(row.cells) <= 2 for row in block.rows)


def test_the_words_of_a_table_and_its_caption_are_all_there() -> None:
    plain = next(each for each in documents() if each.kind == "isa")
    tables = [block for block in every_block(plain.blocks) if isinstance(block, Table)]
    wanted = {text_of(cell.inlines) for table in tables for row in table.rows for cell in row.cells}
    wanted |= {text_of(table.caption) for table in tables}
    said = {
        text
        for block in every_block(large("isa").blocks)
        if isinstance(block, Table)
        for text in (text_of(block.caption), *(text_of(cell.inlines) for row in block.rows for cell in row.cells))
    }
    assert wanted <= said


def test_a_picture_is_told_in_words_with_who_sends_what_to_whom() -> None:
    plain = next(each for each in documents() if each.kind == "isa")
    figure = next(block for block in every_block(plain.blocks) if isinstance(block, Figure))
    items = [
        text_of(item.inlines)
        for block in every_block(large("isa").blocks)
        if isinstance(block, List)
        for item in block.items
    ]
    arrows = [row for row in figure.rows if isinstance(row, Sending)]
    assert arrows
    for arrow in arrows:
        assert any(
            text_of(arrow.what) in item and text_of(figure.columns[arrow.receivers[0]]) in item for item in items
        )


def test_it_has_a_name_of_its_own() -> None:
    assert large("isa").name == "isa--large-print"
    assert large("isa").kind == "isa"
