"""What a run says is UTF-8, and JSON is ASCII, whatever the console takes; and nothing that a console can't take ends a run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govkit.cli.main import main
from govkit.cli.streams import speak_utf8
from tests.cli.test_check import spoil
from tests.conftest import ROOT

ODD = "Łódź → 東京"
_JSON = ("json", "sarif")


def said(monkeypatch: pytest.MonkeyPatch, *words: str, encoding: str = "cp1252") -> tuple[object, bytes, bytes]:
    """How a run ends, and the bytes that it wrote to a console of an encoding."""
    out, err = io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding, newline="\n"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding=encoding, newline="\n"))
    monkeypatch.setattr("sys.argv", ["govkit", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    sys.stdout.flush()
    sys.stderr.flush()
    return ended.value.code, out.getvalue(), err.getvalue()


@pytest.mark.whole
@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16"])
def test_every_report_of_findings_can_be_said_on_any_console(
    encoding: str, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(example, "    kind: gp-practice", f"    kind: {ODD}")
    monkeypatch.chdir(example.parent)
    for form in ("terminal", "github", "junit", *_JSON):
        status, out, err = said(monkeypatch, "check", "--format", form, encoding=encoding)
        assert (status, err) == (1, b""), form
        assert form in _JSON or ODD in out.decode("utf-8"), form
        assert form not in _JSON or (out.isascii() and ODD in str(json.loads(out))), form


def test_every_other_json_is_ascii(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example.parent / "letter.txt").write_text("We met in Łódź. It was “good”.\n", "utf-8")
    spoil(example, "    name: Northmoor Council", f"    name: Northmoor {ODD}")
    monkeypatch.chdir(example.parent)
    for words in (
        ["schema"],
        ["readability", "letter.txt", "--format", "json"],
        ["readiness", "--format", "json"],
        ["records", "due", "--format", "json", "--within", "600 days"],
    ):
        _status, out, _err = said(monkeypatch, *words)
        assert len(out) > 100, words
        assert out.isascii(), words
        assert json.loads(out), words


def test_a_file_that_can_not_be_written_out_is_still_named(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(example.parent)
    status, out, err = said(monkeypatch, "check", "-p", f"{ODD}\udcff.yaml")
    assert (status, out) == (2, b"")
    assert f"{ODD}\\udcff.yaml: there is no such file" in err.decode("utf-8")


def test_a_stream_that_is_closed_takes_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    speak_utf8()
    with sys.stdout as out, sys.stderr as err:
        assert out.write(ODD) == err.write(ODD) == len(ODD)


def test_a_stream_of_another_kind_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stdout", kept)
    speak_utf8()
    assert sys.stdout is kept


@pytest.mark.whole
@pytest.mark.skipif(os.name == "nt", reason="its shell closes no stream")
@pytest.mark.parametrize(
    "closed",
    [">&- 2>&-", *(pytest.param(each, marks=pytest.mark.slow) for each in (">&-", "2>&-"))],
)
def test_the_program_itself_ends_as_it_would_with_its_streams_closed(closed: str) -> None:
    run = ["sh", "-c", f'"{sys.executable}" -m govkit explain no-such-rule {closed}']
    ended = subprocess.run(run, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 2
    assert b"Traceback" not in ended.stdout + ended.stderr


@pytest.mark.whole
def test_the_program_itself_speaks_utf8_on_a_console_that_does_not() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "govkit", "explain", ODD],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252:strict"},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 2
    assert ODD in ended.stderr.decode("utf-8")


def test_a_run_that_has_ended_waits_for_no_thread_that_goes_on_for_ever() -> None:
    code = (
        "import sys, threading\nimport govkit.cli.main as commands\nfrom govkit.__main__ import run\n"
        "def main(limited):\n    threading.Thread(target=lambda: [None for _ in iter(int, 1)]).start()\n    sys.exit(2)\n"
        "commands.main = main\nrun()"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 2
