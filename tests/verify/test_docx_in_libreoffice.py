"""LibreOffice opens a Word file of ours and gives the words back. It proves no more than that: Word is stricter."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from lxml import etree

from govkit.document import (
    AddressBlock,
    Blank,
    Cell,
    Clause,
    Contents,
    Design,
    Document,
    Field,
    Group,
    GroupRole,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Place,
    Reference,
    Row,
    Table,
    Text,
    Tickbox,
    lines,
)
from govkit.write.docx import write_docx

HERE = Place("isa/document.html.j2", 1)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FRAME, ORDER = f"{DRAWING}frame", f"{DRAWING}z-index"
CONTENTS, PARAGRAPHS = f"{TEXT}table-of-content", {f"{TEXT}p", f"{TEXT}h"}
APART = {CONTENTS, FRAME}


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def row(*texts: str, heading: bool = False) -> Row:
    return Row(tuple(Cell(words(text), heading) for text in texts), HERE)


BLOCKS = (
    Group(GroupRole.LETTERHEAD, (Paragraph(words("Eastmere & District Council"), HERE),), HERE),
    AddressBlock((words("Ms A <B>"), words("Eastmere")), HERE, recipient=True),
    Group(GroupRole.TITLE_PAGE, (Heading(1, words("The agreement"), HERE),), HERE),
    Contents(HERE),
    Clause(
        "about",
        (
            Heading(2, words("About"), HERE, (1,)),
            Paragraph((Text("As said in "), Reference("about", "clause 1")), HERE, number=(1, 1)),
            List(True, (Item(words("first"), HERE), Item(words("second"), HERE)), HERE),
            Paragraph((Blank(("x",), "[to be agreed]"), Link("https://a.example/?a&b", words("a page"))), HERE),
            Table(words("Kept"), row("Item", "For", heading=True), (row("Name", "1 year"),), HERE),
        ),
        HERE,
        1,
    ),
    Group(GroupRole.CALLOUT, (Paragraph(words("Note this"), HERE),), HERE),
    Group(GroupRole.REPLY_SLIP, (Tickbox(words("Yes, I agree"), HERE), Field(words("Signature"), HERE)), HERE),
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    """The body of the document as LibreOffice understood it, in its own format."""
    folder = tmp_path_factory.mktemp("libreoffice")
    document = Document("isa", "isa", "The agreement", "en-GB", "EM-1", "1.0", Design.AGREEMENT, BLOCKS, draft=True)
    (folder / "isa.docx").write_bytes(write_docx(document))
    convert(folder / "isa.docx", "fodt")
    body = etree.parse(folder / "isa.fodt").getroot().find(".//{*}body/{*}text")
    assert body is not None
    return body


def convert(file: Path, ending: str) -> None:
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", file.parent, file],
        check=True,
        capture_output=True,
        timeout=120,
    )


def test_libreoffice_gives_the_words_back_in_order(opened: etree._Element) -> None:
    """Letterhead and address are frames with a place of their own on the page: they come before the text, in their own order."""
    frames = sorted(opened.iter(FRAME), key=lambda frame: int(frame.get(ORDER, "")))
    found = [word for part in (*frames, opened) for word in words_of(part)]
    assert found == " ".join(lines(BLOCKS)).split()


def test_libreoffice_knows_the_headings_and_the_contents(opened: etree._Element) -> None:
    headings = [words_of(found) for found in opened.iter(f"{TEXT}h")]
    assert headings == [["The", "agreement"], [], ["About"]]  # the second is that of the contents list
    (contents,) = opened.iter(f"{TEXT}table-of-content")
    assert "".join(map(str, contents.itertext())).split()[-1] == "1About"


def words_of(element: etree._Element) -> list[str]:
    """The words in reading order, less the contents list, the frames inside and the box to tick."""
    pieces: list[str] = []
    for event, found in etree.iterwalk(element, events=("start", "end")):
        within = found if event == "start" else found.getparent()
        if any(above.tag in APART for above in (within, *within.iterancestors()) if above is not element):
            continue
        pieces.append(" " if found.tag in PARAGRAPHS else "")
        pieces.append((found.text if event == "start" else found.tail if found is not element else "") or "")
    return "".join(pieces).replace("☐", "").split()
