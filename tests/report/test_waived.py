"""Every report shows what is waived, and ends no run for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Govkit
from tests.flows.test_waive import waiver, with_waivers


@pytest.mark.parametrize("form", ["terminal", "json", "github", "sarif"])
def test_every_report_shows_it_and_none_fails_for_it(govkit: Govkit, example: Path, form: str) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    run = govkit("check", "--format", form, "--fail-on", "advice")
    assert run.status == 0
    assert "short-reply-time" in run.out
    assert "The term ends soon." in run.out
    assert "IG lead, Northmoor Council" in run.out


def test_a_program_reads_it_apart_from_the_findings(govkit: Govkit, example: Path) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    whole = json.loads(govkit("check", "--format", "json").out)
    (waived,) = whole["waived"]
    assert whole["findings"] == []
    assert (waived["rule"], waived["until"]) == ("short-reply-time", "2027-01-31")
    assert waived["waiver_line"] > waived["line"] > 0


def test_code_scanning_sees_it_as_accepted(govkit: Govkit, example: Path) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    (result,) = json.loads(govkit("check", "--format", "sarif").out)["runs"][0]["results"]
    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] > 0
