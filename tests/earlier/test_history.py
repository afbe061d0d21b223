"""`govkit readability --history`: a line a run, and how the grades went."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from govkit.earlier.history import keep, keep_run
from govkit.errors import HistoryUnreadable
from govkit.outcome.remarks import Read
from govkit.readability.run import KeptRun, Outcome
from tests.conftest import TODAY, Govkit
from tests.earlier.test_documents import change
from tests.rows import over_rows


def test_each_run_adds_a_line_and_the_trend_is_drawn(example: Path, govkit: Govkit) -> None:
    asked = ("readability", "consent_letter", "--history", "history.jsonl", "--today")
    first = govkit(*asked, "2026-11-22")
    assert "in this, the first run" in first.err
    change(example)
    second = govkit(*asked, "2027-01-04")
    runs = [json.loads(line) for line in (example.parent / "history.jsonl").read_text("utf-8").splitlines()]
    assert [run["date"] for run in runs] == ["2026-11-22", "2027-01-04"]
    before, after = (run["documents"]["consent_letter"]["grade"] for run in runs)
    assert before < after
    assert f"{before} on 22 November 2026, {after} now" in second.err
    assert "history" not in second.out


def test_a_line_without_its_end_is_ended_first(example: Path, govkit: Govkit) -> None:
    file = example.parent / "history.jsonl"
    govkit("readability", "consent_letter", "--history", "history.jsonl")
    file.write_text(file.read_text("utf-8").rstrip("\n"), "utf-8")
    govkit("readability", "consent_letter", "--history", "history.jsonl")
    assert len([json.loads(line) for line in file.read_text("utf-8").splitlines()]) == 2


def line_of(name: str) -> bytes:
    """A line that a run would keep of a file of this name."""
    outcome = {"words": 9, "grade": None, "long_sentences": 0, "findings": 0}
    return json.dumps({"date": "2026-11-22", "govkit": "0.1.0", "documents": {name: outcome}}).encode()


def test_a_line_that_a_killed_run_left_half_written_gives_way_to_the_next(tmp_path: Path) -> None:
    file, whole = tmp_path / "history.jsonl", line_of("a") + b"\n"
    half = '{"date": "2026-11-23", "govkit": "0.1.0", "documents": {"llythyr-caniatâd'.encode()
    for end in (1, 5, len(half) - 1, len(half)):
        file.write_bytes(whole + half[:end])
        assert len(keep(file, Read((), ()), TODAY)) == 2, half[:end]
        first, second = file.read_bytes().splitlines(keepends=True)
        assert (first, json.loads(second)["date"]) == (whole, TODAY.isoformat())
        assert len(keep(file, Read((), ()), TODAY)) == 3


@over_rows("content", [b"My notes", b"a\n{", b'{"name": "package', b"\xff\xfe{", b"x" * 9999])
def test_the_last_line_of_another_file_is_no_half_written_one(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "history.jsonl"
    file.write_bytes(content)
    with pytest.raises(HistoryUnreadable, match=r"is no run that govkit kept|can't be read as text"):
        keep(file, Read((), ()), TODAY)
    assert file.read_bytes() == content


@over_rows(
    "name",
    [
        "a\u2028b.txt",
        "a\x85b.txt",
        "a\nb.txt",
        "a\x0c.txt",
        os.fsdecode(b"\xff.txt"),
        "\U0001f600.txt",
        "llythyr-caniatâd",
    ],
)
def test_whatever_a_file_is_called_its_run_is_kept_and_read(name: str, tmp_path: Path) -> None:
    file, outcome = tmp_path / "history.jsonl", Outcome(9, None, 0, 0)
    file.unlink(missing_ok=True)
    for count in (1, 2):
        kept = keep_run(file, KeptRun(TODAY, {name: outcome}))
        assert [run.documents for run in kept] == [{name: outcome}] * count


def test_a_run_that_another_added_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, reading = tmp_path / "history.jsonl", Path.read_bytes
    file.write_bytes(b'{"date"')

    def read_and_add(self: Path) -> bytes:
        content = reading(self)
        file.write_bytes(line_of("other") + b"\n")
        return content

    monkeypatch.setattr(Path, "read_bytes", read_and_add)
    keep(file, Read((), ()), TODAY)
    monkeypatch.undo()
    assert file.read_bytes().startswith(line_of("other") + b'\n{"date": "')


def test_a_line_whose_figures_nobody_can_have_counted_is_refused(example: Path, tmp_path: Path) -> None:
    file = tmp_path / "history.jsonl"
    for key in ("words", "grade", "long_sentences", "findings"):
        for odd in (
            "-1" if key != "grade" else "NaN",
            "1e999",
            '"7"',
            "true",
            "[]",
            "null" if key != "grade" else "{}",
        ):
            figures = {"words": "9", "grade": "null", "long_sentences": "0", "findings": "0", key: odd}
            outcome = ", ".join(f'"{name}": {figure}' for name, figure in figures.items())
            line = f'{{"date": "2026-11-22", "documents": {{"a": {{{outcome}}}}}}}\n'
            file.write_text(line, "utf-8")
            with pytest.raises(HistoryUnreadable, match="is no run that govkit kept"):
                keep(file, Read((), ()), TODAY)
            assert file.read_text("utf-8") == line


@pytest.mark.whole
@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"date": "2026-02-30", "documents": {}}',
        '{"date": "2026-11-22", "documents": {"a": {"x": 1}}}',
        "[" * 9999,
    ],
    ids=["cut short", "a list", "no day", "other figures", "too deep"],
)
def test_a_file_of_something_else_is_left_as_it_is(line: str, example: Path, govkit: Govkit) -> None:
    file = example.parent / "history.jsonl"
    file.write_text(f"{line}\n", "utf-8")
    run = govkit("readability", "--history", "history.jsonl")
    assert run.status == 2
    assert run.err.startswith("govkit: history.jsonl:1: ")
    assert file.read_text("utf-8") == f"{line}\n"


@pytest.mark.whole
def test_a_folder_that_is_not_there_is_told(govkit: Govkit) -> None:
    run = govkit("readability", "--history", "nowhere/history.jsonl")
    assert run.status == 2
    assert "can't be kept here" in run.err


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_a_link_is_not_followed(example: Path, govkit: Govkit, tmp_path_factory: pytest.TempPathFactory) -> None:
    profile = tmp_path_factory.mktemp("elsewhere") / "profile"
    profile.write_bytes(b"")
    (example.parent / "history.jsonl").symlink_to(profile)
    run = govkit("readability", "consent_letter", "--history", "history.jsonl")
    assert run.status == 2
    assert "history.jsonl is a link to another file" in run.err
    assert profile.read_bytes() == b""


def test_a_disk_that_is_full_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "history.jsonl"
    keep(file, Read((), ()), TODAY)
    before = file.read_bytes()
    opening = Path.open

    class Full(io.FileIO):
        def write(self, content: Any) -> int:
            super().write(bytes(content)[:7])
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(
        Path, "open", lambda self, mode="r", **more: Full(self, "a") if "a" in mode else opening(self, mode, **more)
    )
    with pytest.raises(HistoryUnreadable, match="can't be kept here: No space left"):
        keep(file, Read((), ()), TODAY)
    assert file.read_bytes() == before
