"""What is still to be agreed is a line each, below who has to settle it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govkit.finding import Finding, Location, Severity
from govkit.report.findings import FindingsToTell, as_json, as_terminal
from govkit.report.findings.blanks import apart, by_whom
from tests.conftest import Govkit
from tests.report.findings.told import ERROR


def blank(path: str, line: int, who: str) -> Finding:
    return Finding(
        "still-to-be-agreed",
        Severity.ERROR,
        f"`{path}` is still to be agreed.",
        f"{who} has to settle it.",
        Location("partners.yaml", line, 3),
        path,
        source="UK GDPR, Article 12(1)",
        settled_by=who,
    )


BLANKS = [
    blank("purpose.summary", 4, "The Mill"),
    blank("flows.a.how", 7, "Mr & Co"),
    blank("purpose.needed_because", 9, "The Mill"),
]


def test_each_is_a_line_below_who_settles_it_and_who_has_most_comes_first() -> None:
    assert as_terminal.report(FindingsToTell([BLANKS[0], ERROR, *BLANKS[1:]], checked="partners.yaml")).splitlines()[
        5:
    ] == [
        "error still-to-be-agreed",
        "  3 facts are still to be agreed. Write each here once it is settled.",
        "  For The Mill to settle:",
        "    partners.yaml:4:3: purpose.summary",
        "    partners.yaml:9:3: purpose.needed_because",
        "  For Mr & Co to settle:",
        "    partners.yaml:7:3: flows.a.how",
        "  Source: UK GDPR, Article 12(1) [verified]",
        "",
        "partners.yaml: 4 errors.",
    ]


def test_one_alone_is_one_fact() -> None:
    assert by_whom(BLANKS[:1], "error").startswith(
        "error\n  1 fact is still to be agreed. Write it here once it is settled.\n"
    )


def test_they_are_told_apart_by_whoever_settles_them() -> None:
    assert apart([ERROR, BLANKS[0]]) == ([ERROR], [BLANKS[0]])


def test_other_programs_get_each_as_a_finding_of_its_own() -> None:
    data = json.loads(as_json.report(FindingsToTell(BLANKS)))
    assert [each["path"] for each in data["findings"]] == ["purpose.summary", "flows.a.how", "purpose.needed_because"]


@pytest.mark.whole
def test_a_fresh_start_has_one_line_for_each_blank(govkit: Govkit, tmp_path: Path) -> None:
    govkit("init", str(tmp_path / "new"), "--shape", "early-help", "--nation", "england")
    file = str(tmp_path / "new" / "partners.yaml")
    found = json.loads(govkit("check", "-p", file, "--format", "json").out)["findings"]
    lines = govkit("check", "-p", file).out.splitlines()
    assert [line for line in lines if "error" in line] == ["error still-to-be-agreed", lines[-1]]
    assert sum(line.startswith("    ") for line in lines) == len(found) > 40
    assert len(lines) < len(found) + 15
