"""`govkit check --every-branch`: findings with their exit status, the table, and the page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from govkit.cli import every_branch as added
from govkit.data.inputs import Inputs
from govkit.errors import TemplateFailed
from govkit.report.branches import EveryBranch
from tests.conftest import Govkit
from tests.report.branches.told import told


@pytest.fixture(autouse=True)
def tried(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[Inputs]]:
    """Trials that take no time: what the task is given, and always the same report."""
    given: list[Sequence[Inputs]] = []

    def try_them(inputs: Sequence[Inputs]) -> tuple[EveryBranch, ...]:
        given.append(inputs)
        return (told(),)

    monkeypatch.setattr("govkit.tasks.every_branch.every_branch", try_them)
    monkeypatch.setattr("govkit.tasks.every_branch.every_branch_of_shapes", lambda _beside, _house: (told(),))
    return given


def test_what_is_lost_is_a_finding_and_the_table_follows(govkit: Govkit) -> None:
    run = govkit("check", "--every-branch", "--today", "2026-12-01")
    assert run.status == 1
    assert "clause-omits-fact" in run.out
    assert "Lines with a way that was never taken" in run.out
    assert run.out.count("does not state `partnership.review.by`") == 1


def test_a_run_without_it_tries_nothing(govkit: Govkit, tried: list[Sequence[Inputs]]) -> None:
    assert "way" not in govkit("check", "--today", "2026-12-01").out
    assert tried == []


def test_json_has_it_in_one_object(govkit: Govkit) -> None:
    data = json.loads(govkit("check", "--every-branch", "--format", "json", "--today", "2026-12-01").out)
    assert data["every_branch"][0]["taken"] == 6
    assert "clause-omits-fact" in {each["rule"] for each in data["findings"]}


def test_the_page_is_written_and_no_other_file_is_written_over(govkit: Govkit, example: Path) -> None:
    govkit("check", "--every-branch-html", "branches.html")
    page = example.parent / "branches.html"
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert govkit("check", "--every-branch-html", "branches.html").status == 1
    page.write_text("Notes.", "utf-8")
    run = govkit("check", "--every-branch-html", "branches.html")
    assert run.status == 2
    assert page.read_text("utf-8") == "Notes."


def test_without_a_partnership_the_shapes_are_tried(govkit: Govkit, example: Path) -> None:
    example.unlink()
    run = govkit("check", "--every-branch")
    assert run.status == 1
    assert "Lines with a way" in run.out
    assert govkit("check").status == 2


def test_a_document_that_can_not_be_made_is_left_to_the_check(govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_inputs: object) -> tuple[EveryBranch, ...]:
        raise TemplateFailed("isa/document.html.j2", 3, "There is no template “x”.")

    monkeypatch.setattr("govkit.tasks.every_branch.every_branch", fail)
    run = govkit("check", "--every-branch")
    assert "no branch was tried" in run.err
    assert "Traceback" not in run.err
    assert added.from_shapes([]) == ()
