"""A document in the look of a house: its colours, font, logo, letterhead and foot in each format, and nothing else of it changed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import page
import pytest
from lxml import etree
from pypdf import PdfReader

from govkit.document import Document, Field, Paragraph, Place, Text, Tickbox, every_block
from govkit.document.house_style import HouseStyle
from govkit.house import house_style
from govkit.house.font import read_font
from govkit.paper.sides import estimates
from govkit.write.docx import write_docx
from govkit.write.html import write_fragment, write_html
from govkit.write.html.report_look import report_in_house
from govkit.write.large_print import in_large_print
from govkit.write.pdf import write_pdf
from govkit.write.plain_text import write_text
from govkit.write.tree import write_tree
from tests.conftest import EXAMPLE
from tests.house_folder import ALT, FOOTER, HEADINGS, LETTERHEAD, NAME, font_file, write_house
from tests.squeezed import squeezed
from tests.write.test_large_print import documents_of_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def look() -> HouseStyle:
    with TemporaryDirectory() as folder:
        return house_style(write_house(Path(folder) / "partners.yaml"))


@cache
def plain(name: str) -> Document:
    return next(each for each in documents_of_file(EXAMPLE) if each.name == name)


def in_house(name: str, **changes: object) -> Document:
    return replace(plain(name), house=replace(look(), **changes) if changes else look())  # type: ignore[arg-type] # by its fields


@cache
def parts(name: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_docx(in_house(name)))) as package:
        return {each: package.read(each) for each in package.namelist()}


@cache
def pages(name: str, *, large: bool = False) -> tuple[bytes, list[str]]:
    document = in_large_print(in_house(name)) if large else in_house(name)
    pdf = write_pdf(document).pdf
    return pdf, [each.extract_text() for each in PdfReader(io.BytesIO(pdf)).pages]


def test_what_is_issued_has_nothing_of_the_look() -> None:
    for written in (write_tree, write_text, write_fragment):
        assert written(in_house("data_request")) == written(plain("data_request"))


@pytest.mark.whole
@pytest.mark.parametrize("name", ["data_request", "objection_reply--accepted"])
def test_a_pdf_has_the_font_the_letterhead_and_the_foot_and_is_accessible(name: str) -> None:
    pdf, said = pages(name)
    assert NAME.replace(" ", "-").encode() in uncompressed(pdf)
    assert squeezed(LETTERHEAD) in squeezed(said[0])
    assert all(squeezed(FOOTER) in squeezed(each) for each in said)
    assert page.validate_pdf_bytes(pdf, profile="ua1").is_compliant
    assert alternatives(pdf) == [ALT]


def uncompressed(pdf: bytes) -> bytes:
    """The objects of a file, so that its names can be read."""
    reader = PdfReader(io.BytesIO(pdf))
    return b"".join(str(reader.get_object(number)).encode() for number in range(1, int(str(reader.trailer["/Size"]))))


def alternatives(pdf: bytes) -> list[str]:
    """What pictures say to those who can't see them."""
    waiting, said = [PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]], []  # type: ignore[index] # each PDF/UA has one
    while waiting:
        each = waiting.pop().get_object()
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            said += [str(each["/Alt"])] if "/Alt" in each else []
            waiting += [each["/K"]] if "/K" in each else []
    return said


@pytest.mark.whole
def test_large_print_has_the_head_and_the_foot_in_large_print_too() -> None:
    html = write_html(in_house("data_request"))
    assert LETTERHEAD in html
    _pdf, said = pages("data_request", large=True)
    assert squeezed(LETTERHEAD) in squeezed(said[0])
    assert all(squeezed(FOOTER) in squeezed(each) for each in said)


@pytest.mark.whole
def test_the_same_look_gives_the_same_bytes() -> None:
    assert write_pdf(in_house("data_request")).pdf == pages("data_request")[0]
    assert write_docx(in_house("data_request")) == write_docx(in_house("data_request"))


def test_a_page_has_the_colours_and_may_hold_the_font_where_its_maker_lets_it() -> None:
    html = write_html(in_house("privacy_notice"))
    assert "#12304f" not in html
    assert f"#{HEADINGS}" in html
    assert f'alt="{ALT}"' in html
    assert html.count("@font-face") == 4
    font = look().font
    assert font
    kept_out = write_html(in_house("privacy_notice", font=replace(font, in_pages=False)))
    assert kept_out.count("@font-face") == 2


def test_words_that_look_like_a_colour_stay() -> None:
    coloured = replace(
        in_house("data_request"), title="The colour #12304f", blocks=(Paragraph((Text('="#12304f"'),), Place("", 1)),)
    )
    said = write_html(coloured)
    assert "<title>The colour #12304f</title>" in said
    assert "=&quot;#12304f&quot;" in said


def test_a_word_file_has_the_font_the_colours_and_the_styles_of_the_house() -> None:
    styles = parts("isa")["word/styles.xml"].decode()
    assert "12304F" not in styles
    assert NAME in styles
    heading = etree.fromstring(parts("isa")["word/styles.xml"]).find(f"{W}style[@{W}styleId='Heading1']")
    assert heading is not None
    said = {etree.QName(each).localname: each.get(f"{W}val") for each in heading.find(f"{W}rPr")}  # type: ignore[union-attr] # each has them
    assert said["sz"] == "52"
    assert "i" in said
    assert heading.find(f"{W}pPr/{W}outlineLvl") is not None  # what makes it a heading stays


def test_a_letter_takes_colours_alone_from_the_word_file_of_the_house() -> None:
    heading = etree.fromstring(parts("data_request")["word/styles.xml"]).find(f"{W}style[@{W}styleId='Heading1']")
    assert heading is not None
    said = {etree.QName(each).localname: each.get(f"{W}val") for each in heading.find(f"{W}rPr")}  # type: ignore[union-attr] # as above
    assert (said["sz"], "i" in said) == ("30", True)


def test_a_word_file_has_the_logo_with_what_it_says_and_the_foot() -> None:
    found = parts("privacy_notice")
    assert found["word/media/logo.png"].startswith(b"\x89PNG")
    text = found["word/document.xml"].decode()
    assert f'descr="{ALT}"' in text
    assert LETTERHEAD in text
    assert FOOTER in found["word/footer1.xml"].decode()


def test_the_letterhead_stands_at_the_sender_and_not_in_the_window() -> None:
    text = parts("data_request")["word/document.xml"]
    body = etree.fromstring(text).find(f"{W}body")
    assert body is not None
    head = [each for each in body if LETTERHEAD in "".join(map(str, each.itertext()))]
    assert int(head[0].find(f".//{W}framePr").get(f"{W}x")) >= 112 * 56.6  # type: ignore[union-attr, arg-type] # it has a place


@pytest.mark.whole
def test_the_sides_are_counted_in_the_font_and_with_the_head_and_the_foot() -> None:
    letter = plain("consent_letter")
    file = font_file(wider=1.25)
    wide = read_font(file, file)
    usual, own = estimates(letter), estimates(replace(letter, house=replace(look(), font=wide)))
    assert [one.letter for one in own] > [one.letter for one in usual]
    printed = write_pdf(replace(letter, house=replace(look(), font=wide)))
    assert own[0].letter >= printed.sides


def test_boxes_and_lines_stay() -> None:
    form = plain("consent_letter")
    boxes = sum(isinstance(block, Tickbox | Field) for block in every_block(form.blocks))
    html = write_html(in_house("consent_letter"))
    assert html.count('class="tickbox"') + html.count('class="field"') == boxes


REPORT = (
    "<!DOCTYPE html>\n<head>\n<meta content=\"default-src 'none'; style-src 'sha256-x'\">\n"
    "<style>:root {{ --brand: #12304f; }}</style>\n</head>\n<body>\n<main>\n<h1>Report</h1>\n</main>"
)


def test_a_report_has_the_colours_and_the_logo() -> None:
    made = report_in_house(REPORT, look())
    assert f"--brand: #{HEADINGS}" in made
    assert '<main>\n<p><img src="data:image/svg+xml;base64,' in made
    assert "default-src 'none'; img-src data:;" in made
    assert report_in_house(REPORT, None) == REPORT
