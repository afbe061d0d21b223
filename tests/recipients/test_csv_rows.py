"""Rows of CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.recipients.rows import ListRow, ListUnreadable, rows_of
from tests.rows import over_rows


def read(folder: Path, content: bytes) -> list[ListRow]:
    file = folder / "list.csv"
    file.write_bytes(content)
    return list(rows_of(file))


def test_each_row_has_the_line_that_it_starts_on(tmp_path: Path) -> None:
    found = read(tmp_path, b'\xef\xbb\xbfname,reference\r\n\r\n"Sam\nExample",A-1\r\n , \r\nZo\xc3\xab,A-2\r\n')
    assert found == [
        ListRow(1, ["name", "reference"]),
        ListRow(3, ["Sam\nExample", "A-1"]),
        ListRow(6, ["Zoë", "A-2"]),
    ]


@over_rows(
    ("content", "place", "says"),
    [
        (b"name\nZo\xeb\n", ":2", "not in UTF-8"),
        ("name\nSam\n".encode("utf-16"), "", "not in UTF-8"),
        (b'name,reference\nSam,A-1\n"Sam,A-2\nSam,A-3\n', ":3", "quotation mark"),
        (b'name,reference\n"Sam" Example,A-2\n', ":2", "quotation mark"),
        (b"name;reference\nSam;A-1\n", ":1", "semicolons"),
        (b"name\treference\n", ":1", "tabs"),
        (b"name\n" + b"x" * 300_000, ":2", "too long"),
        (b",".join([b"x"] * 300), ":1", "columns"),
    ],
)
def test_what_is_no_such_file_is_refused_by_its_line_and_nothing_else(
    content: bytes, place: str, says: str, tmp_path: Path
) -> None:
    with pytest.raises(ListUnreadable) as refused:
        read(tmp_path, content)
    assert str(refused.value).startswith(f"{tmp_path / 'list.csv'}{place}: ")
    assert says in str(refused.value)
    assert "Sam" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == []


@over_rows("name", ["list.ods", "list", "list.xls"])
def test_another_kind_of_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ListUnreadable, match=r"a list is read from \.csv or \.xlsx"):
        list(rows_of(tmp_path / name))


@over_rows("name", ["nowhere.csv", "nowhere.xlsx"])
def test_a_file_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ListUnreadable, match="can't be opened"):
        list(rows_of(tmp_path / name))
