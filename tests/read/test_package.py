"""What word processors write is opened, or refused in a sentence, and what is passed over is counted in words."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.package import package_of, xml
from tests.rows import over_rows

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
        xml(package, part)


def test_a_package_whose_directory_points_before_its_start_is_told() -> None:
    content = bytearray(packed(content=b"<a/>"))
    place = int.from_bytes(content[-6:-2], "little")
    content[-6:-2] = (place + 65_536).to_bytes(4, "little")
    with (
        pytest.raises(DocumentUnreadable, match="no OpenDocument text that can be opened"),
        package_of(bytes(content), LETTER, "OpenDocument text") as package,
    ):
        package.read("content")


@over_rows(
    "raised", [KeyError("a"), ValueError("a"), RuntimeError("a"), RecursionError(), NotImplementedError(), IndexError()]
)
def test_what_goes_wrong_while_a_part_is_understood_is_no_fault_of_the_package(raised: Exception) -> None:
    with (
        pytest.raises(type(raised)) as told,
        package_of(packed(content=b"<a/>"), LETTER, "OpenDocument text"),
    ):
        raise raised
    assert told.value is raised


@over_rows("name", ["content", "other"])
def test_a_part_that_is_there_is_said_to_be(name: str) -> None:
    with package_of(packed(content=b"<a/>"), LETTER, "OpenDocument text") as package:
        assert (name in package) is (name == "content")


def test_words_after_an_entity_stay() -> None:
    content = b"<!DOCTYPE a [<!ENTITY s SYSTEM 'file:///etc/passwd'>]><a>one <b>&s; two</b> three</a>"
    with package_of(packed(content=content), LETTER, "OpenDocument text") as package:
        assert "".join(map(str, xml(package, "content").itertext())).split() == ["one", "two", "three"]
        assert xml(package, "content")[0].text == " two"


@pytest.mark.whole
def test_what_would_be_too_large_is_not_unpacked() -> None:
    content = packed(a=b" " * 110_000_000, b=b" " * 110_000_000)
    with (
        pytest.raises(DocumentUnreadable, match="too large to be read"),
        package_of(content, LETTER, "OpenDocument text"),
    ):
        pytest.fail("it was opened")
