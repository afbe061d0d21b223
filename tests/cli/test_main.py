"""The help of each command, and what is no command."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from types import SimpleNamespace

import pytest

from govkit.cli import main
from govkit.issuing import exchange
from govkit.limits import OutOfTime
from tests.conftest import Govkit


@pytest.mark.parametrize(
    "command", ["init", "check", "build", "records", "explain", "rules", "templates", "doctor", "schema"]
)
def test_each_command_has_help(command: str, govkit: Govkit) -> None:
    run = govkit(command, "--help")
    assert run.status == 0
    assert "Usage: govkit" in run.out
    assert "--help" in run.out


def test_an_unknown_command_is_named(govkit: Govkit) -> None:
    run = govkit("biuld")
    assert run.status == 2
    assert "biuld" in run.err


def test_a_run_that_is_told_to_end_puts_back_what_it_had_begun(
    govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(main, "limit_run", lambda *_: None)
    out = example.parent / "out" / "records"
    govkit("records", "--format", "csv")
    was = {file.name: file.read_bytes() for file in out.iterdir()}
    place = exchange._place
    placed: list[str] = []

    def place_and_be_ended(file: Path, there: Path) -> None:
        place(file, there)
        placed.append(there.name)
        if len(placed) == 2:
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(exchange, "_place", place_and_be_ended)
    example.write_text(example.read_text("utf-8").replace("Northmoor Council", "Northmoor City Council"), "utf-8")
    try:
        monkeypatch.setattr("sys.argv", ["govkit", "records", "--format", "csv"])
        with pytest.raises(SystemExit) as ended:
            main.main(limited=True)
        assert ended.value.code == 143
    finally:
        signal.signal(signal.SIGTERM, before)
    assert len(placed) > 2, "the old files came back"
    assert {file.name: file.read_bytes() for file in out.iterdir()} == was


def test_whoever_calls_it_within_a_program_keeps_what_that_does_when_it_is_told_to_end(govkit: Govkit) -> None:
    before = signal.getsignal(signal.SIGTERM)
    try:
        assert govkit("rules").status == 0
        assert signal.getsignal(signal.SIGTERM) is before
    finally:
        signal.signal(signal.SIGTERM, before)


@pytest.mark.parametrize(
    ("raised", "says"),
    [
        (OutOfTime("partners.yaml: it takes longer."), "govkit: partners.yaml: it takes longer.\n"),
        (MemoryError(), "it takes more memory than one input is worth, so it was stopped."),
    ],
)
def test_a_run_that_takes_too_much_ends_with_one_sentence(
    raised: BaseException, says: str, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(_inputs: object) -> None:
        raise raised

    monkeypatch.setattr("govkit.cli.check.check_several", too_much)
    run = govkit("check")
    assert run.status == 2
    assert says in run.err
    assert run.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "limits"),
    [(["check"], (900, 10)), (["build"], (2_000, 180)), (["biuld"], (900, 10)), ([], (900, 10))],
)
def test_a_program_of_its_own_has_limits_by_its_command(
    arguments: list[str], limits: tuple[int, int], example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[int, int]] = []
    monkeypatch.chdir(example.parent)
    monkeypatch.setattr(main, "limit_run", lambda *asked: given.append(asked))
    monkeypatch.setattr(main, "cli", SimpleNamespace(main=lambda **_how: 0))
    monkeypatch.setattr("sys.argv", ["govkit", *arguments])
    before = signal.getsignal(signal.SIGTERM)
    for limited in (False, True):
        with pytest.raises(SystemExit):
            main.main(limited=limited)
    signal.signal(signal.SIGTERM, before)
    assert given == [limits]
