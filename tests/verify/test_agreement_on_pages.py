"""Each agreement as it is printed: no page is half empty, and who signs has the name and room to sign in one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from govkit.document import Cell, Design, Document, Paragraph, Place, Row, Table, Text, lines
from govkit.write.html import write_printable
from govkit.write.pdf.fonts import use_own_fonts
from tests.changes import raw_of
from tests.conftest import SOUND
from tests.letters import documents_of
from tests.scripts.sentence_shapes import partnership_of_raw

HERE = Place("isa/document.html.j2", 1)
WORDS_A_PAGE = 320  # of the tree: no contents list, no numbers, nothing that stands at the edges
HALF = 0.45  # a picture or a row can't be parted, and takes more than half a page with its heading
MM = 96 / 25.4  # in the renderer's pixels
TO_SIGN, TO_SIGN_ACROSS = 12 * MM, 45 * MM


def pages_of(document: Document) -> list[Any]:
    """The pages as the renderer lays them out."""
    use_own_fonts()
    import weasyprint

    return [page._page_box for page in weasyprint.HTML(string=write_printable(document)).render().pages]


def boxes(box: Any) -> Iterator[Any]:
    """All boxes in the text of a page, without what stands at its edges."""
    if type(box).__name__ != "MarginBox":
        yield box
        for child in getattr(box, "children", ()):
            yield from boxes(child)


def filled(page: Any) -> float:
    """How much of the height of a page its words and pictures reach down."""
    ends = [
        box.position_y + box.height
        for box in boxes(page)
        if type(box).__name__ == "TextBox" or "Replaced" in type(box).__name__
    ]
    return float((max(ends, default=0) - page.content_box_y()) / page.height)


def of_class(page: Any, name: str) -> list[Any]:
    """The blocks that the stylesheet knows by a class."""
    blocks = (box for box in boxes(page) if type(box).__name__ in {"BlockBox", "InlineBlockBox"})
    return [box for box in blocks if box.element is not None and name in (box.element.get("class") or "").split()]


def faults(pages: list[Any]) -> list[str]:
    """What is wrong with how the pages are filled, a sentence for each; the last one may end anywhere."""
    found = [
        f"page {number} of {len(pages)} is filled to {share:.2f}"
        for number, page in enumerate(pages[:-1], 1)
        if (share := filled(page)) < HALF
    ]
    signed = [part for page in pages for part in of_class(page, "signature")]
    if len({id(part.element) for part in signed}) < len(signed):
        found.append("a signature stands on two pages")
    rooms = [box.border_height() for part in signed for box in of_class(part, "field")]
    return [*found, *(f"{room / MM:.1f} mm to sign" for room in rooms if room < TO_SIGN)]


def words_in(document: Document) -> int:
    return sum(len(line.split()) for line in lines(document.blocks))


def facts(rows: int) -> Table:
    words = (Text("What it says is said in so many words that it takes two lines in its column, or nearly so."),)
    cells = (Cell((Text("Fact"),), heading=True), Cell(words, heading=False))
    return Table((), None, (Row(cells, HERE),) * rows, HERE)


@pytest.mark.parametrize("rows", [6, 12, 16, 24])
def test_a_table_of_facts_leaves_no_page_half_empty_before_it(rows: int) -> None:
    for before in (6, 10, 20, 26):
        words = (Paragraph((Text("Words that stand before the table. " * 6),), HERE),) * before
        document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, (*words, facts(rows)))
        assert faults(pages_of(document)) == [], before


def test_an_empty_cell_of_a_table_has_room_for_a_signature() -> None:
    cells = (Cell((Text("Harwick Primary School"),), heading=False), Cell((), heading=False))
    titles = tuple(Cell((Text(title),), heading=True) for title in ("Party", "Signature"))
    table = Table((), Row(titles, HERE), (Row(cells, HERE),), HERE)
    (page,) = pages_of(Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, (table,)))
    (_titles, row) = (box for box in boxes(page) if type(box).__name__ == "TableRowBox")
    assert row.height >= TO_SIGN
    assert row.children[1].width >= TO_SIGN_ACROSS


@pytest.mark.parametrize("name", SOUND)
def test_pages_are_full_and_each_signature_has_its_name_and_room(name: str) -> None:
    for each in documents_of(partnership_of_raw(raw_of(name))):
        if each.kind == "isa":
            pages = pages_of(each)
            assert faults(pages) == []
            assert words_in(each) / len(pages) >= WORDS_A_PAGE
