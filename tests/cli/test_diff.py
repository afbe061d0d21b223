"""`govkit diff` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Govkit


@pytest.mark.whole
def test_tells_what_changed_and_what_has_to_be_done(govkit: Govkit, example: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / "partners.yaml").write_bytes(example.read_bytes())
    example.write_text(example.read_text("utf-8").replace("keep_for: 2 years", "keep_for: 3 years"), "utf-8")
    run = govkit("diff", str(old), "--today", "2027-06-01")
    assert (run.status, run.err) == (0, "")
    assert run.out.startswith(f"From {old} to the files as they lie here\n\nWhat has to be done\n")
    assert "2 years” before" not in run.out
    told = json.loads(govkit("diff", str(old), str(example.parent), "--format", "json").out)
    assert told["new"] == str(example.parent)
    assert told["facts"]


def test_a_revision_that_is_none_is_said(govkit: Govkit) -> None:
    run = govkit("diff", "no-such-revision")
    assert run.status == 2
    assert "no-such-revision: this is no file, no folder and no git revision here" in run.err
