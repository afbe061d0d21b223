"""`govkit check --read-aloud` lists what somebody has to read, at most 25 values, and finds nothing in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.tasks.read_aloud import read_aloud
from tests.conftest import TODAY, Govkit


@pytest.mark.whole
def test_the_list_is_short_and_stands_beside_the_findings(govkit: Govkit) -> None:
    run = govkit("check", "--read-aloud", "--format", "json")
    data = json.loads(run.out)
    without = json.loads(govkit("check", "--format", "json").out)
    assert (run.status, data["findings"]) == (0, without["findings"])
    assert len(data["read_aloud"]) == 25
    assert all(each["line"] > 0 and each["asks"].endswith("?") and each["of"] for each in data["read_aloud"])


def test_it_is_not_made_unless_asked_for(govkit: Govkit) -> None:
    assert "aloud" not in govkit("check").out


def test_other_reports_have_no_place_for_it(govkit: Govkit) -> None:
    run = govkit("check", "--read-aloud", "--format", "sarif")
    assert (run.status, run.out) == (2, "")
    assert "`--read-aloud` goes with `--format terminal` or `json`." in run.err


def test_a_file_that_cannot_be_read_has_nothing_to_read_aloud(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("kind: gp-practice", "kind: gp", 1), "utf-8")
    assert read_aloud(Inputs(example, TODAY)) == ()
