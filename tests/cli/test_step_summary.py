"""The summary that GitHub shows on the page of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import spoil
from tests.conftest import Govkit


@pytest.fixture
def summary(tmp_path: Path, example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    spoil(example, "    kind: gp-practice", "    kind: gp-practise")
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    return file


def test_the_report_is_added_to_what_the_step_has_said_before(summary: Path, govkit: Govkit) -> None:
    summary.write_text("# Before\n", "utf-8")
    assert govkit("check", "--format", "github").status == 1
    said = summary.read_text("utf-8")
    assert said.startswith("# Before\n### govkit: 1 error\n")
    assert "Did you mean <code>gp-practice</code>?" in said


def test_no_other_format_writes_one(summary: Path, govkit: Govkit) -> None:
    for form in ("terminal", "json", "sarif"):
        govkit("check", "--format", form)
    assert not summary.exists()


def test_without_github_none_is_written(summary: Path, govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert govkit("check", "--format", "github").err == ""
    assert not summary.exists()


def test_one_that_github_would_not_show_is_left_as_it_was(summary: Path, govkit: Govkit) -> None:
    full = "x" * (1024 * 1024 - 20)
    summary.write_text(full, "utf-8")
    run = govkit("check", "--format", "github")
    assert (run.status, run.err) == (
        1,
        f"govkit: no summary was written to {summary}: it would be larger than GitHub shows.\n",
    )
    assert summary.read_text("utf-8") == full


def test_one_that_can_not_be_written_changes_nothing_else(summary: Path, govkit: Govkit) -> None:
    summary.mkdir()
    run = govkit("check", "--format", "github")
    assert (run.status, run.err) == (1, f"govkit: no summary was written to {summary}: Is a directory.\n")
    assert run.out.startswith("::error ")
