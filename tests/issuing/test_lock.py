"""One run at a time writes into a folder, and a run that was killed holds up no other."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing import lock
from govkit.issuing.lock import LOCK, alone_in

HOLDS_IT = """
import sys, time
from pathlib import Path
from govkit.issuing.lock import alone_in
with alone_in(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def held_by_another(folder: Path) -> subprocess.Popen[str]:
    other = subprocess.Popen([sys.executable, "-c", HOLDS_IT, str(folder)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_it_makes_the_folder_and_leaves_nothing_in_it(tmp_path: Path) -> None:
    with alone_in(tmp_path / "a" / "out"):
        assert [file.name for file in (tmp_path / "a" / "out").iterdir()] == [LOCK]
    assert list((tmp_path / "a" / "out").iterdir()) == []


def test_while_another_run_has_it_this_one_says_so_and_after_it_was_killed_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_LONGEST_WAIT", 0.1)
    other = held_by_another(tmp_path)
    try:
        with pytest.raises(OutputRefused, match="another run of govkit is writing here"), alone_in(tmp_path):
            pass
    finally:
        with other:
            other.send_signal(signal.SIGKILL)
    assert (tmp_path / LOCK).exists(), "a killed run tidies nothing up"
    with alone_in(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_runs_take_turns(tmp_path: Path) -> None:
    inside, most = [0], [0]

    def work() -> None:
        for _ in range(10):
            with alone_in(tmp_path):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                time.sleep(0.001)
                inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (inside, most) == ([0], [1])


def test_it_is_given_back_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no"), alone_in(tmp_path):
        raise ValueError("no")
    with alone_in(tmp_path):
        pass


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_a_link_of_its_name_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / LOCK).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefused, match="can't be written here"), alone_in(out):
        pass
    monkeypatch.setattr(lock, "_NOT_FOLLOWED", 0)
    with pytest.raises(OutputRefused, match="is a link to another place"), alone_in(out):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_can_not_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with (
        pytest.raises(OutputRefused, match=r"file.*can't be written here: .*Use another --out"),
        alone_in(tmp_path / "file" / "out"),
    ):
        pass


@pytest.mark.skipif(os.name == "nt", reason="what Windows locks, it locks")
def test_a_disk_that_knows_no_locks_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_opened: int, _how: int) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", no_locks)
    with alone_in(tmp_path):
        pass


def test_a_system_without_locks_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with alone_in(tmp_path):
        assert (tmp_path / LOCK).exists()
    assert list(tmp_path.iterdir()) == []


class Windows:
    """What Windows has that is used: `msvcrt`, which locks a byte of a file that nobody can delete then."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.locked: list[int] = []

    def locking(self, opened: int, how: int, size: int) -> None:
        assert (how, size) == (self.LK_NBLCK, 1)
        if self.locked:
            raise PermissionError(errno.EACCES, "Permission denied")
        self.locked.append(opened)


def test_on_windows_a_byte_is_locked_and_no_identity_of_files_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = Windows()
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr(lock, "_IS_WINDOWS", True)
    monkeypatch.setattr(lock, "_LONGEST_WAIT", 0.1)
    monkeypatch.setattr(os, "fstat", lambda _opened: os.stat_result([0] * 10))
    with alone_in(tmp_path):
        assert len(windows.locked) == 1
        with pytest.raises(OutputRefused, match="another run of govkit"), alone_in(tmp_path):
            pass
    assert list(tmp_path.iterdir()) == []
