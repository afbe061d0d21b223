"""The files that a partnership starts with."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govkit.errors import OutputRefused
from govkit.tasks.start import start


def test_the_workflow_is_written_only_where_it_is_asked_for(tmp_path: Path) -> None:
    assert {file.name for file in start(tmp_path / "a")} == {"partners.yaml", "partners.schema.json"}
    written = start(tmp_path / "b", github=True)
    workflow = tmp_path / "b" / ".github" / "workflows" / "govkit.yml"
    assert workflow in written
    assert "GOVKIT_VERSION" not in workflow.read_text("utf-8")
    assert yaml.safe_load(workflow.read_text("utf-8"))["jobs"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "partners.schema.json").write_text("{}", "utf-8")
    with pytest.raises(OutputRefused):
        start(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["partners.schema.json"]
