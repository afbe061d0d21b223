"""What neither govkit nor a person foresaw ends a run with 2 and one sentence, never with a traceback and never with 1."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import click
import pytest

from govkit.tasks import readiness
from tests.conftest import ROOT, Govkit


def fail(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Lets every run fail while it reads the partnership file."""

    def load(*_asked: object) -> NoReturn:
        raise error

    monkeypatch.setattr(readiness, "load_partnership", load)


@pytest.mark.parametrize(
    ("error", "called"),
    [
        (KeyError("retention"), "KeyError: 'retention'"),
        (ValueError("one\ntwo\x1b[31m"), "ValueError: one two[31m"),
        (RecursionError("maximum recursion depth exceeded"), "RecursionError"),
        (EOFError("the file ended"), "EOFError: the file ended"),
        (AssertionError(), "AssertionError"),
        (ZeroDivisionError("é" * 1000), "ZeroDivisionError: ééé"),
    ],
)
def test_an_exception_that_nobody_foresaw_is_one_sentence(
    error: Exception, called: str, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(monkeypatch, error)
    run = govkit("readiness")
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert run.err.startswith("govkit: ")
    assert len(run.err) < 700
    assert called in run.err
    assert "GOVKIT_TRACE" in run.err
    assert "Traceback" not in run.err


def test_the_sentence_names_the_line_of_govkit(govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, KeyError("retention"))
    assert "govkit/tasks/readiness.py:" in govkit("readiness").err


def test_the_trace_is_written_where_it_is_asked_for(
    govkit: Govkit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trace = tmp_path / "trace.txt"
    monkeypatch.setenv("GOVKIT_TRACE", str(trace))
    fail(monkeypatch, KeyError("retention"))
    run = govkit("readiness")
    assert run.status == 2
    assert str(trace) in run.err
    said = trace.read_text("utf-8")
    assert said.startswith("Traceback")
    assert "tasks/readiness.py" in said
    assert said.rstrip().endswith("KeyError")


def test_a_trace_holds_no_value_of_a_file(
    govkit: Govkit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, example: Path
) -> None:
    trace = tmp_path / "trace.txt"
    monkeypatch.setenv("GOVKIT_TRACE", str(trace))

    nothing: dict[str, str] = {}

    def load(*_asked: object) -> str:
        value = example.read_text("utf-8")
        try:
            return nothing[value]
        except KeyError as error:
            error.add_note(value)
            raise ValueError(value) from error

    monkeypatch.setattr(readiness, "load_partnership", load)
    assert str(trace) in govkit("readiness").err
    said = trace.read_text("utf-8")
    assert "KeyError\n\nThen, while that was dealt with:\n" in said
    assert said.endswith("ValueError\n")
    assert "Families Together" not in said
    assert not any(line.strip() in said for line in example.read_text("utf-8").splitlines() if len(line) > 20)


@pytest.mark.parametrize("name", ["partners.yaml", "nowhere/trace.txt"])
def test_a_trace_is_written_over_nothing(
    name: str, govkit: Govkit, monkeypatch: pytest.MonkeyPatch, example: Path
) -> None:
    monkeypatch.setenv("GOVKIT_TRACE", name)
    before = example.read_bytes()
    fail(monkeypatch, KeyError("retention"))
    run = govkit("readiness")
    assert (run.status, run.err.count("\n")) == (2, 1)
    assert f"{name} can't be written" in run.err
    assert example.read_bytes() == before


def test_without_a_fault_no_trace_is_written(govkit: Govkit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOVKIT_TRACE", str(tmp_path / "trace.txt"))
    assert govkit("rules").status == 0
    assert govkit("explain", "no-such-rule").status == 2
    assert not (tmp_path / "trace.txt").exists()


def test_a_run_that_is_stopped_ends_with_130(govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, KeyboardInterrupt())
    run = govkit("readiness")
    assert (run.status, run.out, run.err.strip()) == (130, "", "govkit: stopped.")


def test_wrong_words_on_the_command_line_end_with_2_as_before(govkit: Govkit) -> None:
    for words in (["--no-such-option"], ["readiness", "--format", "odt"], ["no-such-command"], []):
        run = govkit(*words)
        assert run.status == 2, words
        assert run.err.startswith("Usage: govkit"), words


def test_help_and_version_end_with_0(govkit: Govkit) -> None:
    assert govkit("--version").status == govkit("check", "--help").status == 0


@pytest.mark.whole
def test_a_pipe_that_nobody_reads_is_no_finding() -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "govkit", "rules"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout is not None
    run.stdout.close()
    assert (run.communicate()[1], run.returncode) == (b"", 2)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_the_program_itself_ends_with_130() -> None:
    code = "import sys\nsys.argv = ['govkit', 'check']\nfrom govkit import __main__\nimport govkit.cli.main\n"
    code += "def stop(limited):\n    raise KeyboardInterrupt\ngovkit.cli.main.main = stop\n__main__.run()\n"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (128 + signal.SIGINT, "govkit: stopped.\n")


def test_a_library_that_is_missing_is_told() -> None:
    code = "import sys\nsys.modules['click'] = None\nsys.argv = ['govkit', 'check']\n"
    code += "from govkit import __main__\n__main__.run()\n"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    said = ended.stderr.decode()
    assert (ended.returncode, said.count("\n")) == (2, 1)
    assert "click" in said
    assert said.startswith("govkit: ")


def test_what_keeps_the_program_from_starting_is_told_whatever_it_is() -> None:
    code = "import sys\nsys.argv = ['govkit', 'check']\nfrom govkit import __main__\nimport govkit.cli.main\n"
    code += "def start(limited):\n    raise RuntimeError('no room')\ngovkit.cli.main.main = start\n__main__.run()\n"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    said = ended.stderr.decode()
    assert (ended.returncode, said.count("\n")) == (2, 1)
    assert said.startswith("govkit: ")
    assert "RuntimeError: no room" in said


def test_what_click_calls_a_failure_is_no_finding(govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, click.ClickException("it can't be read"))
    run = govkit("readiness")
    assert (run.status, run.out, run.err) == (2, "", "Error: it can't be read\n")


def test_a_report_that_can_not_be_written_out_is_no_finding() -> None:
    code = "import sys\nsys.argv = ['govkit']\nfrom govkit import __main__\nimport govkit.cli.main\n"
    code += "class Full:\n    def flush(self):\n        raise OSError(28, 'No space left on device')\n"
    code += "def say(limited):\n    sys.stdout = Full()\n    sys.exit(1)\n"
    code += "govkit.cli.main.main = say\n__main__.run()\n"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"govkit: not all that it said could be written: ")
    assert ended.stderr.count(b"\n") == 1


def test_a_run_without_memory_says_so(govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, MemoryError())
    run = govkit("readiness")
    assert (run.status, run.out, run.err.count("\n")) == (2, "", 1)
    assert "it takes more memory than one input is worth" in run.err
