"""A report is one file, whole or not there, and over nothing that is no report."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.beside import written_beside
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
    write_file(tmp_path / "report.html", b"<p>Done</p>", "govkit readiness")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("report.html", b"<p>Done</p>")]


def test_where_it_can_not_be_written_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    (tmp_path / "report.html" / "own.txt").write_text("ours", "utf-8")
    with pytest.raises(OutputRefused, match="is no report of govkit"):
        write_file(tmp_path / "report.html", b"<p>Done</p>", "govkit readiness")
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]


REPORT = b'<meta name="generator" content="govkit readiness">'


def test_what_somebody_saves_there_while_it_is_written_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(REPORT)
    written = written_beside

    def write_and_save(*arguments: Any) -> Path:
        file.write_bytes(b"my notes")
        return written(*arguments)

    monkeypatch.setattr("govkit.issuing.one_file.written_beside", write_and_save)
    with pytest.raises(OutputRefused, match="is no report of govkit"):
        write_file(file, REPORT, "govkit readiness")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"report.html": b"my notes"}


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_no_link_leads_it_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    for folder in (here, elsewhere):
        folder.mkdir()
    (elsewhere / "old.html").write_bytes(REPORT)
    (here / "report.html").symlink_to(elsewhere / "old.html")
    (here / "folder").symlink_to(elsewhere)
    monkeypatch.chdir(here)
    for file in (Path("report.html"), here / "report.html", Path("folder/new.html"), Path("folder/old.html")):
        with pytest.raises(OutputRefused, match="link"):
            write_file(file, b"new", "govkit readiness")
    (here / "report.html").unlink()
    (here / ".report.html.govkit-writing").symlink_to(elsewhere / "old.html")  # where it used to be written first
    write_file(Path("report.html"), REPORT + b"new", "govkit readiness")
    assert {each.name: each.read_bytes() for each in elsewhere.iterdir()} == {"old.html": REPORT}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_said_and_leaves_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(REPORT)
    monkeypatch.setattr("secrets.token_hex", lambda _length: "name")
    opening = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda self, mode="r", **more: opening(
            Path("/dev/full") if mode == "xb" else self, mode.replace("x", "w"), **more
        ),
    )
    with pytest.raises(OutputRefused, match="No space left on device"):
        write_file(file, REPORT * 1000, "govkit readiness")
    assert file.read_bytes() == REPORT
