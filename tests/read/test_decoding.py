"""Bytes become the characters that people see, whatever a file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.decoding import as_windows, decode, decode_page
from govkit.read.from_md import read as read_markdown
from tests.read.letters import said
from tests.rows import over_rows

FILE = Path("letter.html")


def test_text_in_utf_8_with_a_stray_apostrophe_of_windows_is_read_as_both() -> None:
    assert decode(b"don\x92t caf\xc3\xa9 \x96 \xe9 \x81", FILE) == "don’t café – é \ufffd"


@over_rows(
    "named",
    [
        *(
            '<meta charset="iso-8859-1">',
            "<meta charset='ISO-8859-1'/>",
            "<meta charset=latin1>",
            "<meta charset=ascii>",
        ),
        *('<meta http-equiv=x content="text/html; charset=us-ascii">', '<?xml version="1.0" encoding="iso-8859-1"?>'),
    ],
)
def test_a_page_in_latin_1_has_the_apostrophes_of_windows(named: str) -> None:
    assert decode_page(f"{named}<p>".encode() + b"don\x92t caf\xe9 \x81", FILE).endswith("<p>don’t café \ufffd")


def test_other_names_are_read_as_browsers_read_them() -> None:
    for name, content, words in (
        ("utf-8", "café".encode(), "café"),
        ("utf-16", "café".encode(), "café"),
        ("iso-8859-9", b"\xfe \x93", "ş “"),
        ("gb2312", "你好".encode("gb18030"), "你好"),
        ("shift_jis", "①".encode("cp932"), "①"),
        ("euc-kr", "갂".encode("cp949"), "갂"),
        ("koi8-r", "да".encode("koi8-r"), "да"),
        ("martian", b"caf\xe9", "café"),
        ("utf-8", b"caf\xe9", "café"),
    ):
        assert decode_page(f"<meta charset={name}>".encode() + content, FILE).endswith(f">{words}"), name


def test_control_characters_that_windows_never_meant_are_what_it_meant() -> None:
    assert as_windows("don\x92t \x80 \x96 a\n\tb") == "don’t € – a\n\tb"
    assert said(read_markdown(b"It&#146;s here", Path("a.md"))) == ["It’s here"]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(DocumentUnreadable, match="this is no text"):
        decode_page(b"<p>\0", FILE)
