"""CSV as spreadsheet programs save it, in whatever letters and with whatever between its cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.spreadsheet.from_csv import read

FILE = Path("marks.csv")
ROWS = (("person", "a"), ("1", "u"))


@pytest.mark.parametrize(
    "content",
    [
        b"person,a\n1,u\n",
        b"person;a\r\n1;u\r\n",
        b"person\ta\n1\tu",
        b"\xef\xbb\xbfperson,a\r\n1,u\r\n\r\n,\r\n",
        '"person","a"\n"1"," u "'.encode("utf-16"),
        b"person,a\n1.0,u\n",
    ],
    ids=range(6),
)
def test_each_way_of_saving_is_read(content: bytes) -> None:
    assert read(content, FILE) == ROWS


def test_a_quotation_may_hold_commas_and_lines() -> None:
    assert read(b'a,"b, c"\n"1\n2",u\n', FILE) == (("a", "b, c"), ("1 2", "u"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"person,a\n1,=SUM(A1)\n", "marks.csv: cell B2 holds a formula. Type what it should say."),
        (b"person,a\n1,  @x\n", "cell B2 holds a formula"),
        ("person,a\n1,＝x\n".encode(), "cell B2 holds a formula"),  # noqa: RUF001 - a wide sign, as Excel takes it
        ("person,a\n1,u\u202e\n".encode(), "cell B2 holds a sign that nobody can see"),
        (b"person,a\n1,\x00\n", "this is no text"),
        (b'person,a\n1,"u\n', "row 2: a quotation mark in this row is not closed"),
        (b"a\n" * 5002, "more than 5,000 rows"),
        (b"," * 250, "more than 5,000 rows or 200 columns"),
        (b"person," + b"x" * 2001, "cell B1 has more than 2,000 characters"),
    ],
    ids=range(9),
)
def test_what_nobody_typed_is_refused_at_its_cell(content: bytes, why: str) -> None:
    with pytest.raises(DocumentUnreadable) as refused:
        read(content, FILE)
    assert why in str(refused.value)
