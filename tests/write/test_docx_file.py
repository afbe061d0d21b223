from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import docx
import pytest
from lxml import etree

from govkit.data.postage import POINTS, address_type, layout
from govkit.document import (
    AddressBlock,
    Blank,
    Block,
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
    Style,
    Text,
    Tickbox,
)
from govkit.write.docx import write_docx
from tests.rows import over_rows

HERE = Place("consent_letter/document.html.j2", 1)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AWKWARD = "Smith & Sons <Leeds> \"the 'firm'\" ]]> é — \u2011 😀"


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def paragraph(text: str, style: Style = Style.BODY) -> Paragraph:
    return Paragraph(words(text), HERE, style)


def address(*texts: str, recipient: bool) -> AddressBlock:
    return AddressBlock(tuple(map(words, texts)), HERE, recipient)


def document(*blocks: Block, design: Design = Design.AGREEMENT, draft: bool = False) -> Document:
    return Document("isa", "isa", AWKWARD, "en-GB", "EM & 1", "1.0", design, blocks, draft=draft)


MANY_KINDS = (
    Heading(2, words("One"), HERE, (1,)),
    Contents(HERE),
    Paragraph((Link("tel:1", words("ring")), Link("tel:2", words("or ring")), Blank(("a",), "[to be agreed]")), HERE),
    List(True, (Item(words("first"), HERE),), HERE),
    Tickbox(words("Yes"), HERE),
)


class Word:
    """A Word file read back, without a word of the code that wrote it."""

    def __init__(self, content: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        self.body = self.part("document")[0]

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.zip.read(f"word/{name}.xml"))

    def all(self, name: str) -> list[etree._Element]:
        return list(self.body.iter(W + name))


def text_in(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(W + "t"))


def attribute(parent: etree._Element, path: str, name: str = "val") -> str | None:
    found = parent.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + name)


def number(parent: etree._Element, path: str, name: str) -> int:
    return int(attribute(parent, path, name) or "nothing there")


def styles(word: Word) -> dict[str | None, etree._Element]:
    return {style.get(W + "styleId"): style for style in word.part("styles")}


@pytest.mark.parametrize(
    ("design", "width"), [(Design.LETTER, "9638"), (Design.AGREEMENT, "9864"), (Design.NOTICE, "9638")]
)
def test_tab_stops_stand_at_the_margin(design: Design, width: str) -> None:
    word = Word(write_docx(document(Field(words("Signed"), HERE), design=design)))
    assert int(width) == number(word.body, "sectPr/pgSz", "w") - 2 * number(word.body, "sectPr/pgMar", "left")
    assert attribute(styles(word)["FillIn"], "pPr/tabs/tab", "leader") == "underscore"
    assert [attribute(styles(word)[name], "pPr/tabs/tab", "pos") for name in ("FillIn", "Footer")] == [width, width]


def test_the_recipient_stands_in_the_window() -> None:
    letterhead = Group(GroupRole.LETTERHEAD, (paragraph("Council"), address("1 High Street", recipient=False)), HERE)
    blocks = (
        paragraph("Invented", Style.MUTED),
        letterhead,
        address("Ms A", "Eastmere", recipient=True),
        paragraph("Dear Ms A"),
    )
    word = Word(write_docx(document(*blocks, design=Design.LETTER)))
    framed = {text_in(found): place for found in word.all("p") if (place := attribute(found, "pPr/framePr", "x"))}
    lines = dict.fromkeys(("Ms A", "Eastmere"), "1134")
    assert framed == {"Invented": "1134", "Council": "6350", "1 High Street": "6350"} | lines
    first, last = (found for found in word.all("p") if attribute(found, "pPr/pStyle") == "RecipientAddress")
    assert attribute(first, "pPr/framePr", "hRule") == "exact", (
        "what follows stays where it is, however many lines a merge fills"
    )
    of = layout(None)
    size, pitch, first_foot = address_type(of, 2)
    assert size == 14
    assert number(first, "pPr/framePr", "y") == round(20 * (of.place.top * POINTS + first_foot - 0.8 * pitch))
    assert number(last, "pPr/spacing", "line") == round(20 * pitch)
    (dear,) = (found for found in word.all("p") if text_in(found) == "Dear Ms A")
    above = number(word.body, "sectPr/pgMar", "top") + number(dear, "pPr/spacing", "before")
    assert above == round(of.below * POINTS * 20)


def test_a_letter_that_is_handed_over_keeps_no_room_for_a_window() -> None:
    blocks = (address("Ms A", recipient=True), paragraph("Dear Ms A"))
    word = Word(write_docx(document(*blocks, design=Design.LETTER)))
    assert not word.all("framePr")
    (dear,) = (found for found in word.all("p") if text_in(found) == "Dear Ms A")
    assert dear.find(f"{W}pPr/{W}spacing") is None


@pytest.mark.parametrize("draft", [True, False])
def test_every_page_says_which_it_is_and_whether_it_is_a_draft(*, draft: bool) -> None:
    word = Word(write_docx(document(paragraph("x"), draft=draft)))
    footer = word.part("footer1")
    assert text_in(footer) == "EM & 1, version 1.0Page 1 of 1"
    assert [(one.text or "").strip() for one in footer.iter(W + "instrText")] == ["PAGE", "NUMPAGES"]
    assert ("word/header1.xml" in word.zip.namelist()) is draft
    assert len(word.all("headerReference")) == draft
    assert not word.all("titlePg")
    if draft:
        assert text_in(word.part("header1")) == "DRAFT"


def test_the_language_is_said() -> None:
    word = Word(write_docx(replace(document(paragraph("x")), language="cy-GB")))
    assert attribute(word.part("styles"), "docDefaults/rPrDefault/rPr/lang") == "cy-GB"
    assert attribute(word.part("settings"), "themeFontLang") == "cy-GB"
    assert attribute(word.part("settings"), "autoHyphenation") == "0"


def test_the_properties_tell_of_the_document_and_of_nothing_else() -> None:
    content = write_docx(replace(document(paragraph("x")), title=AWKWARD * 20))
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert properties.title == (AWKWARD * 20)[:255]
    assert (properties.author, properties.last_modified_by, properties.language) == ("", "", "en-GB")
    assert properties.created == properties.modified == datetime(1980, 1, 1, tzinfo=UTC)
    assert b"python-docx" not in zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml")


def test_the_bytes_are_always_the_same() -> None:
    content = write_docx(document(*MANY_KINDS))
    assert content == write_docx(document(*MANY_KINDS))
    entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 3)}


@pytest.mark.slow
def test_the_bytes_are_the_same_in_another_process() -> None:
    program = f"""
import hashlib, importlib.util
spec = importlib.util.spec_from_file_location("same", {__file__!r})
test = importlib.util.module_from_spec(spec)
spec.loader.exec_module(test)
print(hashlib.sha256(test.write_docx(test.document(*test.MANY_KINDS))).hexdigest())
"""
    answers = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert answers[0] == answers[1]


@over_rows("design", list(Design))
def test_colours_can_be_read(design: Design) -> None:
    def lightness(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    word = Word(write_docx(document(paragraph("x"), design=design)))
    colours = {one.get(W + "val") or "" for one in word.part("styles").iter(W + "color")}
    assert colours
    assert {colour for colour in colours if 1.05 / (lightness(colour) + 0.05) < 7} == set()


def test_what_is_no_part_of_a_document_is_refused() -> None:
    with pytest.raises(AssertionError):
        write_docx(document(cast(Block, object())))
    with pytest.raises(AttributeError):
        write_docx(document(Paragraph((cast(Inline, object()),), HERE)))
    with pytest.raises(AssertionError):
        write_docx(document(Group(cast(GroupRole, "sidebar"), (paragraph("x"),), HERE)))
