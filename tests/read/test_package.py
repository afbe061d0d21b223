"""What word processors write is opened, or refused in a sentence, and what is passed over is counted in words."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from govkit.errors import DocumentUnreadable
from govkit.read.package import PARSER, counted, package_of

LETTER = Path("letter.odt")


def packed(**parts: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def test_a_part_is_read() -> None:
    with package_of(packed(content=b"<a/>"), LETTER, "OpenDocument text") as package:
        assert package.read("content") == b"<a/>"


@pytest.mark.parametrize("part", ["content", "other"])
def test_a_part_that_is_no_xml_and_one_that_is_not_there_are_told(part: str) -> None:
    says = r"letter\.odt: this is no OpenDocument text that can be opened\. If it has a password"
    with (
        pytest.raises(DocumentUnreadable, match=says),
        package_of(packed(content=b"<a>"), LETTER, "OpenDocument text") as package,
    ):
        etree.fromstring(package.read(part), PARSER)


def test_a_package_whose_directory_points_before_its_start_is_told() -> None:
    content = bytearray(packed(content=b"<a/>"))
    place = int.from_bytes(content[-6:-2], "little")
    content[-6:-2] = (place + 65_536).to_bytes(4, "little")
    with (
        pytest.raises(DocumentUnreadable, match="no OpenDocument text that can be opened"),
        package_of(bytes(content), LETTER, "OpenDocument text") as package,
    ):
        package.read("content")


def test_what_would_be_too_large_is_not_unpacked() -> None:
    content = packed(a=b" " * 110_000_000, b=b" " * 110_000_000)
    with (
        pytest.raises(DocumentUnreadable, match="too large to be read"),
        package_of(content, LETTER, "OpenDocument text"),
    ):
        pytest.fail("it was opened")


def test_what_was_passed_over_is_counted_in_words() -> None:
    passed_over = {"text box": 2, "line of the contents": 3, "note": 1, "picture": 0}
    assert list(counted(passed_over)) == ["2 text boxes", "3 lines of the contents", "1 note"]
