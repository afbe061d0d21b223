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
from tests.rows import over_rows

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


def obeyed(lines: list[str]) -> list[str]:
    """The lines that GitHub obeys: all that start with a command, but for those between `stop-commands` and its end."""
    found: list[str] = []
    end = ""
    for line in map(str.lstrip, lines):
        if end:
            end = "" if line == f"::{end}::" else end
        elif line.startswith("::stop-commands::"):
            end = line.removeprefix("::stop-commands::")
        elif line.startswith("::") or "##[" in line:
            found.append(line)
    assert not end
    return found


def test_a_finding_is_one_command() -> None:
    first, *_whole, count = as_github.report(FindingsToTell([finding()], checked="partners.yaml")).splitlines()
    assert first == "::error file=partners.yaml,line=3,col=5,title=some-rule::It is wrong.%0ATo fix: Put it right."
    assert count == "Checked partners.yaml: 1 error."


@over_rows(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "notice")]
)
def test_each_severity_has_its_command(severity: Severity, command: str) -> None:
    assert (
        read(as_github.report(FindingsToTell([finding(severity=severity)], checked="x")).splitlines()[0])[0] == command
    )


@over_rows("words", ["100% wrong", "one\ntwo", "one\r\ntwo", "a, b: c", "::error::no", "%0A", "“ça”"])
def test_what_would_break_a_command_is_escaped(words: str) -> None:
    lines = as_github.report(FindingsToTell([finding(words, file=f"x/{words}.yaml")], checked=words)).splitlines()
    _command, properties, message = read(lines[0])
    assert properties["file"] == f"x/{words}.yaml"
    assert message.startswith(words)
    assert len(obeyed(lines)) == 1
    assert lines[-1].startswith("Checked ")


def test_a_place_that_is_not_known_is_left_out() -> None:
    assert read(as_github.report(FindingsToTell([finding(line=0, column=0)], checked="x")).splitlines()[0])[
        1
    ].keys() == {"file", "title"}


def test_the_command_line_reports_every_finding_on_its_line(govkit: Govkit, example: Path) -> None:
    line = spoil(example, "    kind: gp-practice", "    kind: gp-practise")
    run = govkit("check", "--format", "github")
    assert run.status == 1
    (command, properties, message), *_rest = map(read, obeyed(run.out.splitlines()))
    assert (command, properties["file"], properties["line"], properties["title"]) == (
        *("error", "partners.yaml"),
        *(str(line), "unreadable-value"),
    )
    assert "Did you mean `gp-practice`?" in message


def test_the_whole_report_stands_after_the_commands_since_github_shows_ten_of_a_kind() -> None:
    found = [finding(f"Fault {number}.", line=number) for number in range(1, 31)]
    said = as_github.report(FindingsToTell(found, checked="partners.yaml"))
    assert len(obeyed(said.splitlines())) == 30
    whole = said.partition("::stop-commands::")[2]
    for number in range(1, 31):
        assert f"partners.yaml:{number}:5: error some-rule\n  Fault {number}.\n  To fix: Put it right.\n" in whole
    assert said.endswith("Checked partners.yaml: 30 errors.\n")


@over_rows("words", ["x\n::error::no", "x\n  ::add-mask::no", "a ##[error] b", "::stop-commands::x\n::x::\n::error::y"])
def test_nothing_that_stands_in_a_report_is_obeyed(words: str) -> None:
    lines = as_github.report(FindingsToTell([finding(words)], checked=words)).splitlines()
    assert len(obeyed(lines[:-1])) == 1
    assert not lines[-1].lstrip().startswith("::")


def test_the_gravest_come_first_since_the_others_may_not_be_shown() -> None:
    found = [finding("a", Severity.ADVICE), finding("w", Severity.WARNING), finding("e"), finding("e2")]
    said = obeyed(as_github.report(FindingsToTell(found, checked="x")).splitlines())
    assert [read(line)[0] for line in said] == ["error", "error", "warning", "notice"]


@pytest.mark.whole
def test_a_clean_partnership_has_no_command(govkit: Govkit) -> None:
    run = govkit("check", "--format", "github", "--fail-on", "advice")
    assert run == (0, "Checked partners.yaml: nothing to act on.\n", "")
