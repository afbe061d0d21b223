"""Every report shows what is waived, and ends no run for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.outcome.test_waive import waiver, with_waivers


@pytest.mark.whole
@pytest.mark.parametrize("form", ["terminal", "json", "github", "sarif"])
def test_every_report_shows_it_and_none_fails_for_it(govkit: Govkit, example: Path, form: str) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    run = govkit("check", "--format", form, "--fail-on", "advice")
    assert run.status == 0
    assert "short-reply-time" in run.out
    assert "The term ends soon." in run.out
    assert "IG lead, Northmoor Council" in run.out


@pytest.mark.whole
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


@pytest.fixture
def hard(example: Path, house: Path) -> Path:
    """The example, in which a long sentence of a letter is waived, beside a waiver that nothing needs."""
    words = (
        "We share it all the same if the law says so, or to keep a child or an adult who needs care from harm at home."
    )
    clause = f'{{% clause "limits" %}}<p>{words}</p>{{% endclause %}}'
    (house / "consent_letter/clauses/limits.html.j2").write_text(clause, "utf-8")
    reason = "trust, only where the trust cares\n      for the patient or for a child of the family, and only so"
    text = example.read_text("utf-8")
    assert reason in text
    example.write_text(
        text.replace(reason, "trust.\n      It goes only for their own patients and families, and so"), "utf-8"
    )
    return with_waivers(
        example,
        waiver("long-sentence", "consent_letter/limits"),
        waiver("long-sentence", "opt_out_letter/why"),
        hurried=False,
    )


@pytest.mark.whole
def test_the_readability_report_shows_it_on_the_terminal(govkit: Govkit, hard: Path) -> None:
    run = govkit("readability", "--fail-on", "error")
    assert run.status == 0
    assert "waived long-sentence (in consent_letter)" in run.out
    assert f"{hard.name}:" in run.out
    assert "warning unused-waiver" in run.out
    assert ", and 1 waived." in run.out


@pytest.mark.whole
def test_the_readability_report_shows_it_to_programs(govkit: Govkit, hard: Path) -> None:
    assert hard.is_file()
    whole = json.loads(govkit("readability", "--format", "json").out)
    assert [each["clause"] for each in whole["waived"]] == ["limits"]
    assert [each["rule"] for each in whole["findings"] if each["rule"] == "unused-waiver"] == ["unused-waiver"]
    assert not [each for each in whole["findings"] if each["clause"] == "limits"]


@pytest.mark.slow
def test_the_readability_report_shows_it_to_people_without_a_command_line(govkit: Govkit, hard: Path) -> None:
    assert govkit("readability", "--html", "report.html").status == 0
    page = (hard.parent / "report.html").read_text("utf-8")
    assert "Accepted for a time" in page
    assert "Accepted by IG lead, Northmoor Council until 31 January 2027: The term ends soon." in page
    assert "Accepted for a time" not in _page_without(govkit, hard)


def _page_without(govkit: Govkit, hard: Path) -> str:
    hard.write_text(hard.read_text("utf-8").partition("\nwaivers:")[0], "utf-8")
    govkit("readability", "--html", "report.html")
    return (hard.parent / "report.html").read_text("utf-8")
