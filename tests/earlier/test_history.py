"""`govkit readability --history`: a line a run, and how the grades went."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.earlier.test_documents import change


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


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"date": "2026-02-30", "documents": {}}', '{"date": "2026-11-22", "documents": {"a": {"x": 1}}}'],
)
def test_a_file_of_something_else_is_left_as_it_is(line: str, example: Path, govkit: Govkit) -> None:
    file = example.parent / "history.jsonl"
    file.write_text(f"{line}\n", "utf-8")
    run = govkit("readability", "--history", "history.jsonl")
    assert run.status == 2
    assert run.err.startswith("govkit: history.jsonl:1: ")
    assert file.read_text("utf-8") == f"{line}\n"


def test_a_folder_that_is_not_there_is_told(govkit: Govkit) -> None:
    run = govkit("readability", "--history", "nowhere/history.jsonl")
    assert run.status == 2
    assert "can't be kept here" in run.err
