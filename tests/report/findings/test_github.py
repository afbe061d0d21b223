"""The report that GitHub shows beside the lines: its commands, and what would break them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from govkit.finding import Finding, Location, Severity
from govkit.report.findings import FindingsToTell, as_github
from tests.cli.test_check import spoil
from tests.conftest import Govkit

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def finding(message: str = "It is wrong.", severity: Severity = Severity.ERROR, **place: object) -> Finding:
    where = Location(**{"file": "partners.yaml", "line": 3, "column": 5, **place})  # type: ignore[arg-type] # as a test likes it
    return Finding("some-rule", severity, message, "Put it right.", where)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as GitHub reads it: its name, its properties and its message."""
    found = COMMAND.fullmatch(line)
    assert found, line
    properties = dict(each.split("=", 1) for each in found["properties"].split(","))
    return found["command"], {name: unquote(value) for name, value in properties.items()}, unquote(found["message"])


def test_a_finding_is_one_command() -> None:
    first, count = as_github.report(FindingsToTell([finding()], checked="partners.yaml")).splitlines()
    assert first == "::error file=partners.yaml,line=3,col=5,title=some-rule::It is wrong.%0ATo fix: Put it right."
    assert count == "Checked partners.yaml: 1 error."


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "notice")]
)
def test_each_severity_has_its_command(severity: Severity, command: str) -> None:
    assert (
        read(as_github.report(FindingsToTell([finding(severity=severity)], checked="x")).splitlines()[0])[0] == command
    )


@pytest.mark.parametrize("words", ["100% wrong", "one\ntwo", "one\r\ntwo", "a, b: c", "::error::no", "%0A", "“ça”"])
def test_what_would_break_a_command_is_escaped(words: str) -> None:
    lines = as_github.report(FindingsToTell([finding(words, file=f"x/{words}.yaml")], checked=words)).splitlines()
    assert len(lines) == 2
    _command, properties, message = read(lines[0])
    assert properties["file"] == f"x/{words}.yaml"
    assert message.startswith(words)
    assert not lines[1].startswith("::")


def test_a_place_that_is_not_known_is_left_out() -> None:
    assert read(as_github.report(FindingsToTell([finding(line=0, column=0)], checked="x")).splitlines()[0])[
        1
    ].keys() == {"file", "title"}


def test_the_command_line_reports_every_finding_on_its_line(govkit: Govkit, example: Path) -> None:
    line = spoil(example, "    kind: gp-practice", "    kind: gp-practise")
    run = govkit("check", "--format", "github")
    assert run.status == 1
    (command, properties, message), *_rest = [read(each) for each in run.out.splitlines() if each.startswith("::")]
    assert (command, properties["file"], properties["line"], properties["title"]) == (
        *("error", "partners.yaml"),
        *(str(line), "unreadable-value"),
    )
    assert "Did you mean `gp-practice`?" in message


def test_a_clean_partnership_has_no_command(govkit: Govkit) -> None:
    run = govkit("check", "--format", "github", "--fail-on", "advice")
    assert run == (0, "Checked partners.yaml: nothing to act on.\n", "")
