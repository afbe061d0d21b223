"""The help of each command, and what is no command."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from govkit.issuing import exchange
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
        assert govkit("records", "--format", "csv").status == 143
    finally:
        signal.signal(signal.SIGTERM, before)
    assert len(placed) > 2, "the old files came back"
    assert {file.name: file.read_bytes() for file in out.iterdir()} == was
