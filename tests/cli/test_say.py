"""One function writes to the terminal, and nothing else does."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from govkit.cli.say import ask_for, say, tell, tell_of_usage
from tests.conftest import ROOT, Govkit
from tests.report.findings.test_github import obeyed

PACKAGE = ROOT / "govkit"
# `__main__` speaks where click itself may be what is missing.
MAY = {"cli/say.py": {"click.echo", "click.prompt"}, "__main__.py": {"sys.stderr.write", "os.write"}}
WRITES = re.compile(
    r"print|pprint|(click\.)?(echo|secho|prompt|confirm|pause|echo_via_pager|progressbar)|sys\.(__)?std(out|err)(__)?\.(buffer\.)?write(lines)?"
    r"|os\.write|warnings\.warn|logging\.(debug|info|warning|error|critical|exception|basicConfig|StreamHandler)|traceback\.print_\w+"
)


def writes(file: Path) -> Iterator[str]:
    """What a module calls that writes to a terminal."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and WRITES.fullmatch(called := ast.unparse(node.func)):
            yield called


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


def test_a_report_keeps_its_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    tell("a\n::error::\x1b[0m\n")
    tell("::error::b\x1b\n", "github", err=True)
    assert tuple(capsys.readouterr()) == ("a\n: :error::\\x1b[0m\n", "::error::b\\x1b\n")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    tell("\x1b[1;31ma\x1b[0m\x1b[2J\n")
    assert capsys.readouterr().out.endswith("a\x1b[0m\\x1b[2J\n") or "\x1b" not in capsys.readouterr().out


def test_a_question_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return "yes"

    monkeypatch.setattr(click, "prompt", prompt)
    assert ask_for("a\x1b\n::b") == "yes"
    assert asked == ["a\\x1b\\n::b"]


def test_words_of_the_command_line_can_not_act_either(capsys: pytest.CaptureFixture[str], govkit: Govkit) -> None:
    tell_of_usage(click.UsageError("no\n::error::such \x1b]0;a\x07"))
    assert capsys.readouterr().err == "Error: no\n: :error::such \\x1b]0;a\\x07\n"
    run = govkit("check\x1b[2J")
    assert (run.status, "\x1b" in run.err) == (2, False)


@pytest.mark.skipif(sys.platform == "win32", reason="no file can have such a name there")
@pytest.mark.parametrize("form", ["terminal", "github", "json", "sarif", "junit", "markdown"])
def test_no_name_of_a_file_or_folder_acts_on_a_log(form: str, govkit: Govkit, example: Path) -> None:
    odd = example.parent / "a\x1b]0;x\x07\n::error::b ##[set-env]"
    odd.mkdir()
    example.write_text(example.read_text("utf-8").replace("    kind: gp-practice", "    kind: none-such"), "utf-8")
    file = example.rename(odd / "::warning::partners.yaml")
    run = govkit("check", "-p", str(file), "--format", form)
    assert run.status == 1
    for line in (*run.out.split("\n"), *run.err.split("\n")):
        assert line.isprintable() or not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", line), line
        assert "##[" not in line
    obeys = obeyed(run.out.split("\n") if form == "github" else [*run.out.split("\n"), *run.err.split("\n")])
    assert [line for line in obeys if not (form == "github" and re.match("::(error|warning|notice) file=", line))] == []
    missing = govkit("check", "-p", str(file / "none\n::error::c"), "--format", form)
    assert missing.status in {1, 2}
    assert not any(line.lstrip().startswith("::error::") for line in missing.err.split("\n"))
