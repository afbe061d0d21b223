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
