"""The styles of a house's own Word file: what is known is taken, and nothing else of the file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from govkit.house.refused import LookRefused
from govkit.house.word_styles import read_word_styles
from govkit.read.word_package import W
from tests.house_folder import word_file
from tests.rows import over_rows

FILE = Path("house/styles.docx")


def test_a_style_is_taken_with_its_size_and_colour() -> None:
    styles = etree.fromstring(read_word_styles(word_file(), FILE))
    heading = next(each for each in styles if each.get(f"{W}name") == "heading 1")
    said = {etree.QName(each).localname: each.get(f"{W}val") for each in heading.find(f"{W}rPr")}  # type: ignore[union-attr] # each has them
    assert (said["sz"], said["color"], "i" in said) == ("52", "5B1E6F", True)


def test_words_that_are_too_faint_or_too_small_are_refused_with_what_to_do() -> None:
    with pytest.raises(LookRefused, match=r"“heading 1” stand out .* 1\.6 to 1.*darker"):
        read_word_styles(word_file(colour="CCCCCC"), FILE)
    with pytest.raises(LookRefused, match="“heading 2” are 9 points high"):
        read_word_styles(word_file(size=9, style="Heading 2"), FILE)


def packed(styles: str) -> bytes:
    """A Word file of one part."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/styles.xml", styles)
    return content.getvalue()


def test_nothing_is_taken_that_is_not_known() -> None:
    styles = (
        f'<w:styles xmlns:w="{W[1:-1]}" xmlns:r="http://x.example"><w:style><w:name w:val="Title"/><w:rPr>'
        '<w:color w:val="112233" r:id="rId1"/><w:webHidden/><w:rFonts w:ascii="&quot;; }}"/></w:rPr></w:style>'
        '<w:style><w:name w:val="Macro"/></w:style></w:styles>'
    )
    (taken,) = etree.fromstring(read_word_styles(packed(styles), FILE))
    said = etree.tostring(taken)
    assert b"112233" in said
    assert all(word not in said for word in (b"rId1", b"webHidden", b"}}", b"Macro"))


@pytest.mark.parametrize("content", [b"", b"PK", packed("<"), packed("<x/>" * 2), packed(" " * 40_000_000)])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(LookRefused):
        read_word_styles(content, FILE)


def taken_of(inside: str) -> bytes:
    """What is taken of a style with this in it."""
    style = f'<w:style><w:name w:val="Title"/>{inside}</w:style>'
    return etree.tostring(
        etree.fromstring(read_word_styles(packed(f'<w:styles xmlns:w="{W[1:-1]}">{style}</w:styles>'), FILE))
    )


@over_rows(
    ("inside", "left_out"),
    [
        ('<w:pPr><w:pBdr><w:top w:val="quagga"/></w:pBdr></w:pPr>', "quagga"),
        ('<w:pPr><w:pBdr><w:instrText w:val="single"/></w:pBdr></w:pPr>', "instrText"),
        ("<w:pPr><w:pBdr><w:top><w:pBdr/></w:top></w:pBdr></w:pPr>", "<w:top><"),
        ('<w:pPr><w:jc w:val="quagga"/></w:pPr>', "quagga"),
        ('<w:pPr><w:spacing w:before="999999999"/></w:pPr>', "999999999"),
        ('<w:rPr><w:sz w:val="huge"/></w:rPr>', "huge"),
        ('<w:rPr><w:color w:val="quagga"/></w:rPr>', "quagga"),
        ('<w:rPr><w:b w:val="quagga"/></w:rPr>', "quagga"),
        ('<w:tblPr><w:tblBorders><w:insideH w:val="1.5"/></w:tblBorders></w:tblPr>', "1.5"),
    ],
)
def test_no_value_is_taken_that_word_could_not_open(inside: str, left_out: str) -> None:
    assert left_out.encode() not in taken_of(inside)


@over_rows(
    "inside",
    [
        '<w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr></w:pPr>',
        '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F3E9F7"/></w:pPr>',
        '<w:pPr><w:spacing w:before="240" w:after="0" w:line="259" w:lineRule="auto"/></w:pPr>',
        '<w:pPr><w:jc w:val="both"/></w:pPr>',
        '<w:rPr><w:rFonts w:ascii="Trebuchet MS" w:hAnsi="Trebuchet MS"/></w:rPr>',
        '<w:rPr><w:b/><w:i w:val="false"/><w:color w:val="112233"/><w:sz w:val="52"/></w:rPr>',
        '<w:tblPr><w:tblBorders><w:insideV w:val="dotted" w:sz="4"/></w:tblBorders></w:tblPr>',
    ],
)
def test_what_word_writes_is_taken_as_it_stands(inside: str) -> None:
    assert inside.encode() in taken_of(inside).replace(b"<w:rPr/>", b"").replace(b"<w:pPr/>", b"")


def test_words_that_are_too_large_for_a_page_are_refused() -> None:
    with pytest.raises(LookRefused, match="“title” are 400 points high"):
        taken_of('<w:rPr><w:sz w:val="800"/></w:rPr>')
