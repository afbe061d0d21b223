"""A document that is too much for the process that reads it ends that process alone: the run goes on, and says why."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import active_children, get_context
from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.limits import OutOfTime
from govkit.read import apart
from govkit.read.apart import Limits, ReaderApart
from govkit.read.opened import Opened
from govkit.read.read import Taken
from tests.read.letters import read, said, written

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system starts no process from another")
LETTER = b"Dear Sam\n\nWe can help you.\n"


def compute(_given: Taken) -> Opened:
    while True:
        pass


def fill(_given: Taken) -> Opened:
    return Opened((), str(len(bytes(1_000_000_000))))


def sleep(_given: Taken) -> Opened:
    time.sleep(60)
    return Opened(())


def killed(_given: Taken) -> Opened:
    os.kill(os.getpid(), signal.SIGKILL)
    return Opened(())


def refuse(given: Taken) -> Opened:
    raise DocumentUnreadable(f"{given.file}: no.")


def who(_given: Taken) -> Opened:
    return Opened((), str(os.getpid()))


def test_it_reads_what_is_read_here(tmp_path: Path) -> None:
    file = written(tmp_path, "letter.txt", LETTER)
    assert ReaderApart().read(file) == read(file)


def test_it_reads_where_a_process_has_to_be_started_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_FORKS", False)
    monkeypatch.setattr(apart, "_CONTEXT", get_context("spawn"))
    reader = ReaderApart()
    file = written(tmp_path, "letter.txt", LETTER)
    assert [said(reader.read(file)) for _ in range(2)] == [["Dear Sam", "We can help you."]] * 2


@forks
def test_one_process_reads_all_files_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "opened", who)
    reader, file = ReaderApart(), written(tmp_path, "letter.txt", LETTER)
    assert len({reader.read(file).language for _ in range(5)} - {str(os.getpid())}) == 1


@forks
@pytest.mark.parametrize(
    ("does", "limits", "says"),
    [
        pytest.param(
            compute,
            Limits(computing=1),
            "letter.txt: reading it takes longer than 1 seconds of computing, so it was not read. Save its parts",
            marks=pytest.mark.whole,
        ),
        (
            sleep,
            Limits(waiting=2.0),
            "letter.txt: reading it was not done after 2 seconds of waiting, so it was not read. Run this again when",
        ),
        (
            fill,
            Limits(memory=300),
            "letter.txt: reading it takes more than 300 MB of memory, so it was not read. Save its parts",
        ),
        (killed, Limits(), "letter.txt: what reads such files broke down over it, so it was not read. Open it in"),
        (refuse, Limits(), "letter.txt: no."),
    ],
)
def test_what_is_too_much_is_told_and_the_next_is_read(
    does: Callable[[Taken], Opened], limits: Limits, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, "letter.txt", LETTER)
    reader = ReaderApart(limits)
    with monkeypatch.context() as patched:
        patched.setattr(apart, "opened", does)
        with pytest.raises(DocumentUnreadable) as told:
            reader.read(file)
    assert str(told.value).startswith(f"{tmp_path}/{says}")
    assert said(reader.read(file)) == ["Dear Sam", "We can help you."]


@forks
def test_what_a_document_left_behind_does_not_count_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time is that of one document: three that take half of it each are read."""

    def half(_given: Taken) -> Opened:
        until = time.process_time() + 0.7
        while time.process_time() < until:
            pass
        return Opened(())

    monkeypatch.setattr(apart, "opened", half)
    reader, file = ReaderApart(Limits(computing=1)), written(tmp_path, "letter.txt", LETTER)
    assert [reader.read(file) for _ in range(3)] == [Opened(())] * 3


@forks
def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    file = written(tmp_path, "letter.txt", LETTER)
    code = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom govkit.read.apart import ReaderApart\n"
        "reader = ReaderApart()\nreader.read(Path(sys.argv[1]))\n"
        "print(reader._work._process.pid, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=False)
    assert run.returncode == -signal.SIGKILL
    until = time.monotonic() + 20
    while is_running(int(run.stdout)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_running(int(run.stdout))


@pytest.mark.slow
@forks
@pytest.mark.parametrize(
    "stopped", [KeyboardInterrupt, *(pytest.param(each, marks=pytest.mark.slow) for each in (SystemExit, OutOfTime))]
)
def test_whatever_stops_the_wait_ends_the_process_and_the_next_is_read(
    stopped: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_signal: int, _frame: object) -> None:
        raise stopped

    file = written(tmp_path, "letter.txt", LETTER)
    reader, others = ReaderApart(), set(active_children())
    before = signal.signal(signal.SIGALRM, stop)
    try:
        with monkeypatch.context() as patched:
            patched.setattr(apart, "opened", compute)
            signal.setitimer(signal.ITIMER_REAL, 0.5)
            with pytest.raises(stopped):
                reader.read(file)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert set(active_children()) <= others
    assert said(reader.read(file)) == ["Dear Sam", "We can help you."]


@pytest.mark.whole
@forks
def test_a_signal_that_is_dealt_with_does_not_break_off_the_wait(tmp_path: Path) -> None:
    file = written(tmp_path, "letter.txt", LETTER)
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    try:
        assert [said(ReaderApart().read(file)) for _ in range(3)] == [["Dear Sam", "We can help you."]] * 3
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.whole
@forks
def test_the_process_ends_as_any_does_that_is_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run does at its end, such as putting files back, is not for the process that reads."""

    def handler(given: Taken) -> Opened:
        return Opened((), repr(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL))

    monkeypatch.setattr(apart, "opened", handler)
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        assert ReaderApart().read(written(tmp_path, "letter.txt", LETTER)).language == "True"
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


def is_running(process: int) -> bool:
    """Whether it runs: one that ended, and that nobody has asked about yet, does not."""
    state = Path(f"/proc/{process}/stat")
    try:
        os.kill(process, 0)
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
