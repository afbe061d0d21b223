"""Real machines behind a real scheduler, as processes of their own on loopback: they make what one process makes, also when one is killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.test_no_network import asked_by
from tests.conftest import ROOT
from tests.mail_out import agreed, listed
from tests.posting.ledger_rows import letters_in

PEOPLE = 600
PER_FILE = 25
MAKE = ("letters", "make", "consent_letter", "recipients.csv", "--leave-out-faulty", "--today", "2026-11-22")
PATIENCE = 120  # seconds
# A machine on a cluster whose first address is told before anything is asked of it.
SCHEDULER = (
    sys.executable,
    "-m",
    "distributed.cli.dask_scheduler",
    "--host",
    "127.0.0.1",
    "--port",
    "0",
    "--no-dashboard",
)


class Running(NamedTuple):
    """A cluster: the address of its scheduler, and the process of each machine."""

    address: str
    machines: list[subprocess.Popen[str]]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@contextmanager
def ended(words: tuple[str, ...], folder: Path) -> Iterator[subprocess.Popen[str]]:
    folder.mkdir(exist_ok=True)
    process = subprocess.Popen(
        words, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def cluster(folder: Path, machines: int = 2) -> Iterator[Running]:
    """A scheduler and machines, each a process with a folder of its own."""
    with ExitStack() as opened:
        scheduler = opened.enter_context(ended(SCHEDULER, folder / "scheduler"))
        assert scheduler.stderr is not None
        address = next(found[0] for line in scheduler.stderr if (found := re.search(r"tcp://127\.0\.0\.1:\d+", line)))
        worker: tuple[str, ...] = (
            sys.executable,
            "-m",
            "distributed.cli.dask_worker",
            address,
            "--host",
            "127.0.0.1",
            "--no-nanny",
        )
        worker += ("--nthreads", "1", "--no-dashboard", "--local-directory", ".")
        yield Running(address, [opened.enter_context(ended(worker, folder / f"machine{at}")) for at in range(machines)])


def run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    words = (sys.executable, "-m", "govkit", *MAKE, "--per-file", str(PER_FILE), *more)
    return subprocess.run(words, cwd=folder, env=environment(), capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, str]:
    """All but the ledger, whose pages SQLite lays as it likes."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".sqlite")
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a list, and the letters as one process makes them."""
    folder = tmp_path_factory.mktemp("alone")
    agreed(folder)
    listed(folder, PEOPLE, faulty=True)
    made = run(folder, "--out", "alone", "--workers", "1")
    assert made.returncode == 0, made.stderr
    return folder


def test_a_machine_that_is_killed_midway_loses_and_doubles_nothing(alone: Path, tmp_path: Path) -> None:
    with ExitStack() as opened:
        running = opened.enter_context(cluster(tmp_path))
        words = (
            sys.executable,
            "-m",
            "govkit",
            *MAKE,
            "--per-file",
            str(PER_FILE),
            "--out",
            "killed",
            "--scheduler",
            running.address,
        )
        making = opened.enter_context(
            subprocess.Popen(words, cwd=alone, env=environment(), stdout=-1, stderr=-1, text=True)
        )
        until = time.monotonic() + PATIENCE
        while (
            len(list((alone / "killed").glob("letters-*.pdf"))) < PEOPLE // PER_FILE // 4 and time.monotonic() < until
        ):
            assert making.poll() is None, making.communicate()
            time.sleep(0.02)
        there = len(list((alone / "killed").glob("letters-*.pdf")))
        assert making.poll() is None, "it ended before a machine was killed"
        assert there < PEOPLE // PER_FILE
        running.machines[0].send_signal(signal.SIGKILL)
        _said, errors = making.communicate(timeout=PATIENCE)
    assert making.returncode == 0, errors
    assert contents(alone / "killed") == contents(alone / "alone")
    assert letters_in(alone / "killed") == letters_in(alone / "alone")
    assert "Traceback" not in errors


def test_a_store_is_left_empty_and_machines_keep_nothing(alone: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    with cluster(tmp_path, 1) as running:
        made = run(alone, "--out", "stored", "--scheduler", running.address, "--store", f"file://{store}")
    assert made.returncode == 0, made.stderr
    assert contents(alone / "stored") == contents(alone / "alone")
    assert [file for file in store.rglob("*") if file.is_file()] == []
    kept = [file for file in (tmp_path / "machine0").rglob("*") if file.is_file() and b"Griffiths" in file.read_bytes()]
    assert kept == []


def test_nothing_but_the_scheduler_is_asked(alone: Path, tmp_path: Path) -> None:
    with cluster(tmp_path, 1) as running:
        words = [*MAKE, "--per-file", "300", "--out", "asked", "--scheduler", running.address]
        asked = asked_by(words, alone)
    assert contents(alone / "asked").keys() > {"manifest.json", "letters-0001.pdf"}
    host, port = "127.0.0.1", running.address.rpartition(":")[2]
    # Dask looks up the host that it is given, under a port that it makes up; what is numbers already asks nobody.
    known = (f"('{host}', {port})", f"'{host}', '{port}'", f"getaddrinfo ('{host}', ")
    assert {each for each in asked if not any(one in each for one in known)} == set()
    assert any("connect" in each for each in asked)


def test_where_nobody_answers_a_sentence_says_so(alone: Path) -> None:
    made = run(alone, "--out", "nowhere", "--scheduler", "tcp://127.0.0.1:9")
    assert made.returncode == 2
    assert "no scheduler answers here" in made.stderr
    assert "Traceback" not in made.stderr
    assert not (alone / "nowhere").exists()
