"""Findings in groups, each with its cure and source; a cure is one click."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from tests.studio.visiting import FILE, visit


@pytest.fixture
def slipped(example: Path) -> Path:
    """The example with a slip that is sure, in a value."""
    text = example.read_text("utf-8")
    example.write_text(text.replace("kind: local-authority", "kind: local-authorty", 1), "utf-8")
    return example


@pytest.mark.parametrize("by", ["section", "who", "severity", "nonsense"])
def test_findings_are_grouped(slipped: Path, by: str) -> None:
    page = visit(slipped).get(f"{FILE}/findings", params={"by": by}).text
    assert "local-authorty" in page
    heading = {"who": "Whoever writes the file", "severity": "Error"}.get(by, "Partners")
    assert f"{heading} <span" in page


def test_a_cure_is_one_click_and_changes_nothing_else(slipped: Path, example: Path) -> None:
    browser = visit(slipped)
    page = browser.get(f"{FILE}/findings").text
    assert "Write “local-authority” for “local-authorty”" in page
    line = next(n for n, each in enumerate(slipped.read_text("utf-8").splitlines(), 1) if "authorty" in each)
    sent = {
        "rule": "unreadable-value",
        "path": "partners.northmoor-council.kind",
        "line": str(line),
        "back": "findings",
    }
    before = slipped.read_text("utf-8")
    assert browser.post(f"{FILE}/cure", data=sent).status_code == 200
    assert slipped.read_text("utf-8") == before.replace("local-authorty", "local-authority")
    assert browser.post(f"{FILE}/cure", data=sent).status_code == 400


@pytest.mark.whole
def test_a_part_that_is_lacking_is_added_with_one_click(example: Path) -> None:
    lines = example.read_text("utf-8").splitlines(keepends=True)
    line = next(at for at, each in enumerate(lines) if each.startswith("    retention: {"))
    example.write_text("".join([*lines[:line], *lines[line + 1 :]]), "utf-8")
    browser = visit(example)
    page = unescape(browser.get(f"{FILE}/findings").text)
    before, button, _after = page.partition("Add “Retention” as to be agreed")
    assert button
    form = before.rpartition("<form")[2]
    sent = dict(re.findall(r'name="([^"]*)" value="([^"]*)"', form))
    assert sent["rule"] == "item-without-retention"
    browser.post(f"{FILE}/cure", data=sent)
    assert "    retention: to be agreed\n" in example.read_text("utf-8")


def test_no_cure_leads_elsewhere(slipped: Path) -> None:
    sent = {"rule": "x", "path": "y", "line": "1", "back": "//attacker.example"}
    assert "attacker" not in str(visit(slipped).post(f"{FILE}/cure", data=sent, follow_redirects=False).headers)


def test_a_file_that_is_no_yaml_has_its_faults_and_every_page(example: Path) -> None:
    example.write_text("partnership: [\n  a: b", "utf-8")
    browser = visit(example)
    assert "can’t be read" in browser.get(f"{FILE}/").text
    for page in ("findings", "documents", "records", "facts/partnership", "facts/partners"):
        answer = browser.get(f"{FILE}/{page}")
        assert answer.status_code == 200, page
