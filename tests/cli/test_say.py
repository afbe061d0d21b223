"""One function writes to the terminal, and nothing else does."""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from govkit.cli.say import agreed, ask_for, say, tell, tell_of_usage
from govkit.finding import Finding, Location, Severity
from govkit.report.findings import REPORTERS, FindingsToTell
from tests.conftest import ROOT, Govkit
from tests.report.findings.test_github import obeyed

PACKAGE = ROOT / "govkit"
# `__main__` speaks where click itself may be what is missing.
MAY = {"cli/say.py": {"click.echo", "click.prompt", "click.confirm"}, "__main__.py": {"sys.stderr.write", "os.write"}}
WRITES = re.compile(
    r"print|pprint|(click\.)?(echo|secho|prompt|confirm|pause|echo_via_pager|progressbar)|sys\.(__)?std(out|err)(__)?\.(buffer\.)?write(lines)?"
    r"|os\.write|warnings\.warn|logging\.(debug|info|warning|error|critical|exception|basicConfig|StreamHandler)|traceback\.print_\w+"
)


def writes(file: Path) -> Iterator[str]:
    """What a module calls that writes to a terminal."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and WRITES.fullmatch(called := ast.unparse(node.func)):
            yield called


@pytest.mark.whole
def test_nothing_else_writes_to_the_terminal() -> None:
    for file in PACKAGE.rglob("*.py"):
        name = file.relative_to(PACKAGE).as_posix()
        assert set(writes(file)) <= MAY.get(name, set()), f"{name}: say it with govkit/cli/say.py"


@pytest.mark.parametrize("line", ["print(a)", "click.secho(a)", "sys.stdout.write(a)", "echo(a)", "logging.error(a)"])
def test_one_that_writes_is_seen(line: str, tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(line, "utf-8")
    assert list(writes(file))


def test_a_sentence_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    say(Path("a\n::error::b"))
    say("a\x1b[2J", err=True)
    assert tuple(capsys.readouterr()) == ("a\\n::error::b\n", "a\\x1b[2J\n")


def test_a_report_keeps_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    tell("a\n::error::\x1b[0m\n")
    tell("::error::b\x1b\n", "github", err=True)
    assert tuple(capsys.readouterr()) == ("a\n: :error::\\x1b[0m\n", "::error::b\\x1b\n")


class Terminal(io.StringIO):
    """What somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_terminal_is_shown_the_colours_of_govkit_alone(stream: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, stream, shown)
    tell("\x1b[1;31ma\x1b[0m\x1b[2J\n", err=stream == "stderr")
    assert shown.getvalue() == "\x1b[1;31ma\x1b[0m\\x1b[2J\n"


def test_a_question_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return "yes"

    monkeypatch.setattr(click, "prompt", prompt)
    assert ask_for("a\x1b\n::b") == "yes"
    assert asked == ["a\\x1b\\n::b"]


def test_a_yes_is_asked_for_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def confirm(text: str, *, default: bool, **_: object) -> bool:
        asked.append((text, default))
        return default

    monkeypatch.setattr(click, "confirm", confirm)
    assert agreed("a\x1b\n::b") is False
    assert asked == [("a\\x1b\\n::b", False)]


def test_words_of_the_command_line_can_not_act_either(capsys: pytest.CaptureFixture[str], govkit: Govkit) -> None:
    tell_of_usage(click.UsageError("no\n::error::such \x1b]0;a\x07"))
    assert capsys.readouterr().err == "Error: no\n: :error::such \\x1b]0;a\\x07\n"
    run = govkit("check\x1b[2J")
    assert (run.status, "\x1b" in run.err) == (2, False)


@pytest.mark.parametrize("form", REPORTERS.names)
def test_no_value_and_no_name_of_a_file_acts_on_a_log(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    odd = "a\x1b]0;x\x07\r\n::error::b ##[set-env] \u202ec\x9b2J\n  ::stop-commands::d"
    found = Finding("duplicate-key", Severity.ERROR, odd, odd, Location(odd, 3, 5), odd, odd, odd, odd)
    tell(REPORTERS.of(form).report(FindingsToTell([found], checked=odd)), form)
    lines = capsys.readouterr().out.split("\n")
    assert lines
    for line in lines:
        assert line.isprintable() or line.strip(" \t").isprintable(), line
        assert "##[" not in line
    assert [line[:14] for line in obeyed(lines)] == (["::error file=a"] if form == "github" else [])


@pytest.mark.parametrize("form", ["terminal", "github", "markdown"])
def test_a_line_break_in_a_name_of_a_file_breaks_no_line_of_a_report(form: str, govkit: Govkit, example: Path) -> None:
    odd = example.rename(example.with_name("a\nb: 0 errors.yaml"))
    text = odd.read_text("utf-8")
    odd.write_text(text.replace("name: Northmoor Council", "name: Northmoor Council\n    name: Twice"), "utf-8")
    run = govkit("check", "-p", str(odd), "--format", form)
    assert "duplicate-key" in run.out
    assert not [line for line in run.out.splitlines() if line.startswith("b: 0 errors")]


@pytest.mark.parametrize("name", ["a\nb.txt", "a\nb.docx", "a\nb.md"])
def test_a_document_whose_name_has_a_line_break_is_refused_on_one_line(
    name: str, govkit: Govkit, example: Path
) -> None:
    (example.parent / name).write_text("We help you.", "utf-8")
    run = govkit("readability", name)
    assert (run.status, run.out) == (2, "")
    (line,) = run.err.splitlines()
    assert line.startswith(r"govkit: a\nb.")
    several = govkit("readability", name, "none.txt")
    assert [line[:9] for line in several.err.splitlines()] == ["govkit: a", "govkit: n"]


def test_a_path_that_is_not_there_is_told_on_one_line(govkit: Govkit) -> None:
    run = govkit("check", "-p", "none\n::error::c\x1b[2J")
    assert (run.status, run.out) == (2, "")
    assert len(run.err.splitlines()) == 1
    assert "\x1b" not in run.err
