"""A spreadsheet is read by the ending of its file, and whatever is wrong with the file is said in a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.spreadsheet.rows import LARGEST, rows_of
from tests.read.spreadsheet.sheets import workbook


def refused(file: Path) -> str:
    with pytest.raises(DocumentUnreadable) as why:
        rows_of(file)
    return str(why.value)


def test_both_endings_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.CSV").write_bytes(b"person,a\n1,u\n")
    (tmp_path / "a.xlsx").write_bytes(workbook([["person", "a"], [1, "u"]]))
    assert rows_of(tmp_path / "a.CSV") == rows_of(tmp_path / "a.xlsx") == (("person", "a"), ("1", "u"))


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("a.xls", "Open it in Excel and save it as .xlsx."),
        ("a.ods", "save it as .xlsx"),
        ("a", "Save it as .csv or .xlsx."),
    ],
)
def test_another_kind_of_file_is_refused_with_its_cure(name: str, cure: str, tmp_path: Path) -> None:
    assert cure in refused(tmp_path / name)


def test_a_file_that_is_none_or_too_large_is_refused(tmp_path: Path) -> None:
    assert "there is no such file" in refused(tmp_path / "a.csv")
    (tmp_path / "b.csv").mkdir()
    assert "this is no file" in refused(tmp_path / "b.csv")
    with (tmp_path / "c.csv").open("wb") as large:
        large.truncate(LARGEST + 1)
    assert "larger than 5 MB" in refused(tmp_path / "c.csv")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "d.csv")
        assert "this is no file" in refused(tmp_path / "d.csv")


def test_what_breaks_a_reader_is_told_as_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(b"person,a\n")

    def breaks(_content: bytes, _file: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("govkit.read.spreadsheet.from_csv.read", breaks)
    assert "damaged, or not as such files have it (ZeroDivisionError)" in refused(tmp_path / "a.csv")
