"""The address in the window of an envelope, measured on real pages: the longest one whole, and nothing else that a window could show."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple

import pdfplumber
import pytest
from lxml import etree

from govkit.data.postage import PostalLayout, layout
from govkit.document import AddressBlock, Block, Document, MergeField, leaves
from govkit.model.letter import Postage
from govkit.write.docx import write_docx
from govkit.write.pdf import write_pdf
from tests.changes import partnership_with
from tests.letters import documents_of
from tests.word import as_pdf

MM = 72 / 25.4
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SEVEN = (
    "Ms Maximiliana Featherstonehaugh-Orr",
    "Flat 27, The Old Grammar School",
    "148 Upper Samplewick Road",
    "Little Samplewick under Northmoor",
    "Samplewick",
    "NORTHMOOR",
    "NM99 9ZZ",
)
NAMES = ("name", *(f"address_line_{number}" for number in range(1, 7)))
WAYS = [*Postage, None]
WINDOWS = [Postage.WINDOW_DL, Postage.WINDOW_C5]


class Ink(NamedTuple):
    """Where letters of a page stand, in millimetres from its left and its top, without the room around them."""

    left: float
    right: float
    top: float
    bottom: float
    text: str


def filled(document: Document, lines: tuple[str, ...]) -> Document:
    """The letter to somebody with these lines of name and address; fields that stay empty are left out, as a merge leaves them."""
    return replace(document, blocks=tuple(_filled(block, lines) for block in document.blocks))


def _filled(block: Block, lines: tuple[str, ...]) -> Block:
    if not (isinstance(block, AddressBlock) and block.recipient):
        return block
    fields = [leaf for line in block.lines for leaf in leaves(line) if isinstance(leaf, MergeField)]
    assert len(fields) == len(SEVEN)
    words = (*lines, *("" for _ in range(len(fields) - len(lines))))
    return replace(block, lines=tuple((replace(field, text=word),) for field, word in zip(fields, words, strict=True)))


@cache
def letter(postage: Postage | None, kind: str = "consent_letter") -> Document:
    changes = f"letters.consent.postage: {postage}" if postage else "partnership.version: 0.9"
    documents = documents_of(partnership_with(changes, changes.replace("consent", "opt-out")))
    return next(document for document in documents if document.kind == kind)


def first_page(way: Postage | None, lines: tuple[str, ...], form: str) -> tuple[list[Ink], Any]:
    """The letters of the first page of a letter to somebody with these lines of name and address, and its words."""
    document = letter(way)
    folder = Path(mkdtemp())
    if form == "pdf":
        (file := folder / "letter.pdf").write_bytes(write_pdf(filled(document, lines)).pdf)
    else:
        said = dict(zip(NAMES, lines, strict=False)) | {"reference": "12"}
        (folder / "letter.docx").write_bytes(merged(write_docx(document), said))
        file = as_pdf(folder / "letter.docx")
    with pdfplumber.open(file) as pdf:
        return [_ink(char) for char in pdf.pages[0].chars if char["text"].strip()], pdf.pages[0].extract_text()


def merged(content: bytes, said: dict[str, str]) -> bytes:
    """The Word file as a mail merge fills it: a paragraph whose field is filled with nothing is left out."""
    source = zipfile.ZipFile(io.BytesIO(content))
    tree = etree.fromstring(source.read("word/document.xml"))
    for paragraph in list(tree.iter(f"{W}p")):
        names = [str(one.text).split()[1] for one in paragraph.iter(f"{W}instrText") if "MERGEFIELD" in str(one.text)]
        for name in names:
            (shown,) = (one for one in paragraph.iter(f"{W}t") if one.text == f"«{name}»")
            shown.text = said.get(name, "")
        parent = paragraph.getparent()
        if names and parent is not None and not "".join(one.text or "" for one in paragraph.iter(f"{W}t")):
            parent.remove(paragraph)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            target.writestr(name, etree.tostring(tree) if name == "word/document.xml" else source.read(name))
    return file.getvalue()


def _ink(char: dict[str, Any]) -> Ink:
    size, foot = char["size"], char["matrix"][5]
    down = float(char["page_height"]) if "page_height" in char else 297 * MM
    top = down - foot - 0.72 * size
    below = 0.22 * size if char["text"] in "gjpqy,;()Q" else 0.02 * size
    return Ink(char["x0"] / MM, char["x1"] / MM, top / MM, (down - foot + below) / MM, char["text"])


def of_address(chars: list[Ink], of: PostalLayout) -> Iterator[Ink]:
    clear = of.clear
    return (
        char
        for char in chars
        if char.right > clear.left and char.left < clear.right and char.bottom > clear.top and char.top < clear.bottom
    )


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lines", [SEVEN, SEVEN[1:5], ("Sam", "NM9 9ZZ")])
def test_the_address_is_whole_in_its_place_and_nothing_else_is_near(
    lines: tuple[str, ...], way: Postage | None, form: str
) -> None:
    chars, _text = first_page(way, lines, form)
    of = layout(way)
    near = list(of_address(chars, of))
    assert "".join(char.text for char in near) == "".join("".join(lines).split())
    place, slack = of.place, 0.3
    assert min(char.left for char in near) >= place.left - slack
    assert max(char.right for char in near) <= place.right + slack
    assert min(char.top for char in near) >= place.top - slack
    assert max(char.bottom for char in near) <= place.bottom + slack


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("way", WAYS)
def test_the_date_stands_below_all_that_a_window_shows(way: Postage | None, form: str) -> None:
    chars, text = first_page(way, SEVEN, form)
    assert "15 March 2027" in text
    below = [char for char in chars if char.top > layout(way).below - 1 and char.left < 60]
    assert "".join(char.text for char in below).startswith("15March2027")
    assert min(char.top for char in below) < layout(way).below + 6, "no room is lost"


@pytest.mark.parametrize("way", WINDOWS)
def test_an_address_is_never_smaller_than_ten_points(way: Postage) -> None:
    with pdfplumber.open(_file(filled(letter(way), SEVEN))) as pdf:
        place = layout(way).place
        box = (place.left * MM - 2, place.top * MM - 3, place.right * MM + 2, place.bottom * MM + 3)
        sizes = {round(char["size"], 1) for char in pdf.pages[0].crop(box).chars}
    assert sizes == {10.0}


def _file(document: Document) -> Path:
    file = Path(mkdtemp()) / "letter.pdf"
    file.write_bytes(write_pdf(document).pdf)
    return file


LONG = ("Ms Maximiliana Featherstonehaugh-Cholmondeley", *SEVEN[1:])


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("way", WINDOWS)
def test_a_name_that_is_too_long_takes_no_line_from_the_postcode(way: Postage, form: str) -> None:
    chars, _text = first_page(way, LONG, form)
    place = layout(way).place
    postcode = [char for char in of_address(chars, layout(way)) if char.text in "NM9Z"][-8:]
    assert max(char.bottom for char in postcode) <= place.bottom + 0.3
