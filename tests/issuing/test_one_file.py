"""A report is one file, whole or not there, and over nothing that is no report."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.one_file import refuse_to_overwrite, write_file


def test_an_older_report_gives_way_and_nothing_else_does(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    refuse_to_overwrite(file, "govkit readiness")
    file.write_text('<meta name="generator" content="govkit readiness">', "utf-8")
    refuse_to_overwrite(file, "govkit readiness")
    with pytest.raises(OutputRefused, match="is no report of govkit’s"):
        refuse_to_overwrite(file, "govkit readability")
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(OutputRefused):
        refuse_to_overwrite(file, "govkit readiness")


def test_it_appears_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "report.html", b"<p>Done</p>")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("report.html", b"<p>Done</p>")]


def test_where_it_can_not_be_written_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    (tmp_path / "report.html" / "own.txt").write_text("ours", "utf-8")
    with pytest.raises(OutputRefused, match="can't be written here"):
        write_file(tmp_path / "report.html", b"<p>Done</p>")
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
