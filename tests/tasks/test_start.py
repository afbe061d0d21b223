"""The files that a partnership starts with."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.starting.interview import Flags
from govkit.tasks.start import start

SAID = Flags({"shape": "early-help", "nation": "england"})


def test_the_workflow_is_written_only_where_it_is_asked_for(tmp_path: Path) -> None:
    assert {file.name for file in start(tmp_path / "a", SAID)} == {"partners.yaml", "partners.schema.json"}
    written = start(tmp_path / "b", SAID, workflow={".github/workflows/govkit.yml": "jobs: {}\n"})
    workflow = tmp_path / "b" / ".github" / "workflows" / "govkit.yml"
    assert {file.name for file in written} == {"partners.yaml", "partners.schema.json", "govkit.yml"}
    assert workflow.read_text("utf-8") == "jobs: {}\n"


def test_a_workflow_is_added_to_a_partnership_that_is_there(tmp_path: Path) -> None:
    start(tmp_path, SAID)
    (tmp_path / "partners.yaml").write_text("ours", "utf-8")
    assert start(tmp_path, SAID, workflow={"govkit.yml": "jobs: {}\n"}) == (tmp_path / "govkit.yml",)
    assert (tmp_path / "partners.yaml").read_text("utf-8") == "ours"


def test_a_workflow_is_added_to_agreements_in_folders(tmp_path: Path) -> None:
    (tmp_path / "agreements" / "a").mkdir(parents=True)
    (tmp_path / "agreements" / "a" / "partners.yaml").write_text("ours", "utf-8")
    assert start(tmp_path, SAID, workflow={"govkit.yml": "jobs: {}\n"}) == (tmp_path / "govkit.yml",)
    assert not (tmp_path / "partners.yaml").exists()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "partners.schema.json").write_text("{}", "utf-8")
    with pytest.raises(OutputRefused):
        start(tmp_path, SAID)
    assert [file.name for file in tmp_path.iterdir()] == ["partners.schema.json"]


def test_nobody_is_asked_for_a_file_that_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "partners.yaml").write_text("ours", "utf-8")
    with pytest.raises(OutputRefused):
        start(tmp_path, Flags())
