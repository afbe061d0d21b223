"""What no cell of a list may hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.recipients.cells import LONGEST, are_plain, faults_of_text
from tests.rows import over_rows


@over_rows(
    ("cell", "says"),
    [
        *((f"{sign}1+1", "formula") for sign in ("=", "+", "-", "@", " =", "\t", "＝")),  # noqa: RUF001 - a wide sign
        ("1 High Street\nNorthmoor", "line break"),
        ("Sam\x07", "invisible control character"),
        ("Sam\x1fExample", "invisible control character"),
        ("Sam\u202e", "direction of text"),
        ("Sam\u200b", "invisible space"),
        ("ZoÃ«", "damaged"),
        ("Zo\ufffd", "damaged"),
        ("a" * (LONGEST + 1), "characters"),
    ],
)
def test_what_is_wrong_is_told_and_never_what_stands_there(cell: str, says: str) -> None:
    found = list(faults_of_text(cell))
    assert any(says in fault.says for fault in found)
    assert not any("Sam" in fault.says + fault.cure or "Street" in fault.says for fault in found)
    assert not are_plain(["Sam", cell])


@over_rows(
    "cell",
    [
        "Zoë",
        "Łukasz",
        "O'Brien-Ó Súilleabháin",
        "Nguyễn",
        "عبد الله",
        "اُردُو",
        "Flat 2/1",
        "'t Hooft",
        "",
        "x" * LONGEST,
    ],
)
def test_names_of_people_are_right(cell: str) -> None:
    assert list(faults_of_text(cell)) == []


@pytest.mark.whole
@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(max_size=6), max_size=4))
def test_a_row_is_plain_only_where_nothing_is_wrong_with_any_cell(cells: list[str]) -> None:
    if are_plain(cells):
        assert not any(True for cell in cells for _ in faults_of_text(cell))
