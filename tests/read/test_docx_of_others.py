"""Word files as other people make them: in tables and text boxes, with hidden words, fields, controls and files inserted in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import every_block, pieces, text_of
from govkit.errors import DocumentUnreadable
from tests.read.letters import read, said
from tests.read.word_files import opened, para, related, table, word_file_of

HIDDEN = "<w:vanish/>"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="House"><w:basedOn w:val="H1"/></w:style>'
)


def test_cells_that_lay_out_a_page_are_read_as_the_page(tmp_path: Path) -> None:
    heading = para("How we help", properties='<w:pStyle w:val="H1"/>')
    item = para("We keep it safe for you.", properties="<w:numPr/>")
    prose = para("Your answer is recorded by us. We keep it.")
    found = opened(tmp_path, table([heading + prose, item], ["Who", "Phone"]), STYLES)
    kinds = [
        (type(block).__name__, [text_of(words) for words, _ in pieces(block)]) for block in every_block(found.blocks)
    ]
    assert kinds == [
        ("Clause", []),
        ("Heading", ["How we help"]),
        ("Paragraph", ["Your answer is recorded by us. We keep it."]),
        ("List", ["We keep it safe for you."]),
        ("Table", ["Who", "Phone"]),
    ]
    assert [block.place.line for block in every_block(found.blocks)] == [1, 1, 2, 3, 4]


def test_a_text_that_is_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match=r"letter\.docx: the text of this file is too large"):
        opened(tmp_path, "<w:p/>" * 5_000_001)


def test_files_that_are_inserted_are_read_or_counted(tmp_path: Path) -> None:
    inner = word_file_of(
        tmp_path,
        para("From Word") + '<w:altChunk r:id="r0"/>',
        "",
        {"word/_rels/document.xml.rels": related(("aFChunk", "a.html"))},
    ).read_bytes()
    body = (
        para("Before")
        + "".join(f'<w:altChunk r:id="r{at}"/>' for at in range(6))
        + '<w:subDoc r:id="r9"/>'
        + para("After")
    )
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": related(
            *(("aFChunk", f"other.{ending}") for ending in ("html", "txt", "docx", "rtf", "mht"))
        ),
        "word/other.html": '<h1>A page</h1><p>From a page.</p><img src="x.png">',
        "word/other.txt": "From a text.",
        "word/other.docx": inner,
        "word/other.rtf": "{}",
        "word/other.mht": "x",
    }
    found = opened(tmp_path, body, "", parts)
    assert said(found) == ["Before", "A page", "From a page.", "From a text.", "From Word", "After"]
    assert found.skipped == ("4 inserted files", "1 picture", "1 inserted file")


def test_a_damaged_file_that_is_inserted_is_counted(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": related(("aFChunk", "a.txt")),
        "word/a.txt": "From a text.",
    }
    file = word_file_of(tmp_path, para("Before") + '<w:altChunk r:id="r0"/>' + para("After"), "", parts)
    file.write_bytes(file.read_bytes().replace(b"From a text.", b"From a test."))
    found = read(file)
    assert said(found) == ["Before", "After"]
    assert found.skipped == ("1 inserted file",)
