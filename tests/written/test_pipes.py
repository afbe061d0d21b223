"""A pipe that lies in a folder like a file makes no run wait for ever; what a shell hands over is read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from govkit.earlier.history import keep
from govkit.errors import HistoryUnreadable
from govkit.load.agreements import agreements_in
from govkit.outcome.remarks import Read
from govkit.renaming.in_house import _text
from govkit.written.read_file import is_waiting
from tests.conftest import EXAMPLE, TODAY, Govkit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")


def test_a_pipe_is_no_partnership_file(govkit: Govkit, example: Path) -> None:
    example.unlink()
    os.mkfifo(example)
    for command in ("check", "migrate", "readiness"):
        run = govkit(command)
        assert run.status in {1, 2}, command
        assert "this is a pipe, and no file" in run.out + run.err, command


def test_a_pipe_among_the_files_of_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert agreements_in(tmp_path).files == ()
    os.mkfifo(tmp_path / "a.html.j2")
    assert _text(tmp_path / "a.html.j2") == ""


def test_a_history_is_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "history")
    for file in (tmp_path / "history", Path("/dev/full"), tmp_path):
        with pytest.raises(HistoryUnreadable, match="no file of"):
            keep(file, Read((), ()), TODAY)


def test_a_pipe_that_is_handed_over_is_none_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert is_waiting(tmp_path / "pipe")
    assert not is_waiting(tmp_path / "nothing")
    assert not is_waiting(EXAMPLE)
    reading, writing = os.pipe()
    try:
        assert not is_waiting(Path(f"/dev/fd/{reading}"))
    finally:
        os.close(reading)
        os.close(writing)
