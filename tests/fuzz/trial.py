"""One run of one input, and what must be so of every one."""

from __future__ import annotations

import contextlib
import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from types import FrameType
from typing import Final
from unittest.mock import patch

from govkit.cli.main import main
from govkit.read.apart import ReaderApart
from tests.read.letters import read

LONGEST: Final = 10  # seconds that a run may compute
WAITED: Final = 300  # seconds that it may take where others compute too
_ACTS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_UNFORESEEN: Final = "govkit or a library that it uses failed"


@dataclass(frozen=True)
class Case:
    """An input: its files by their paths, and the words of the command that reads it."""

    kind: str
    files: Mapping[str, bytes]
    words: tuple[str, ...]


class TooLong(BaseException):
    """A run took longer than any may."""


def faults_of(case: Case, folder: Path, *, apart: bool = True, alone: bool = False) -> list[str]:
    """Lays the input out in an empty folder, runs the command there, and says in what it is not as it must be.

    A document is read in a process apart, as always, or else here, which is three times as fast. Where it runs `alone`, it is the program itself.
    """
    for name, content in case.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    before = _computed()
    try:
        status, out, err = _alone(case.words, folder) if alone else _run(case.words, folder, apart=apart)
    except (TooLong, subprocess.TimeoutExpired):
        return [f"did not end in {WAITED} seconds, of which it computed {_computed() - before:.0f}"]
    faults = list(_faults_of_words(status, out, err))
    if (taken := _computed() - before) > LONGEST:
        faults.append(f"computed for {taken:.0f} seconds")
    faults += _faults_of_files(case, folder)
    return faults


def _computed() -> float:
    """The seconds that this process and those that it started have computed."""
    return sum(os.times()[:4])


def _run(words: tuple[str, ...], folder: Path, *, apart: bool) -> tuple[object, str, str]:
    out, err = io.StringIO(), io.StringIO()
    before = Path.cwd()
    os.chdir(folder)
    try:
        with (
            patch.object(sys, "argv", ["govkit", *words]),
            nullcontext() if apart else patch.object(ReaderApart, "read", lambda _reader, file: read(file)),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            _not_longer_than(WAITED),
        ):
            main()
    except SystemExit as ended:
        return ended.code or 0, out.getvalue(), err.getvalue()
    except Exception as error:  # noqa: BLE001 - which is what must not be
        return type(error).__name__, out.getvalue(), err.getvalue()
    finally:
        os.chdir(before)
        for reader in active_children():  # which the end of a process would have ended
            reader.kill()
            reader.join()
    return 0, out.getvalue(), err.getvalue()


def _alone(words: tuple[str, ...], folder: Path) -> tuple[object, str, str]:
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    program = [sys.executable, "-P", "-m", "govkit", *words]
    ended = subprocess.run(program, cwd=folder, env=here, capture_output=True, timeout=WAITED, check=False)
    return ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8")


def _faults_of_words(status: object, out: str, err: str) -> Iterator[str]:
    said = out + err
    if status not in {0, 1, 2}:
        yield f"ended with {status}"
    if _UNFORESEEN in said:
        yield said[said.index(_UNFORESEEN) :].splitlines()[0][:400]
    if "Traceback (most recent call last)" in said:
        yield "printed a traceback"
    if _ACTS.search(said):
        yield f"printed a sign that acts on a terminal: {_ACTS.findall(said)[0]!r}"
    if status == 2 and (not err.strip() or (len(err) > 3000 and not err.startswith("Usage"))):
        yield f"told in {len(err)} signs why it could not run"
    if status == 1 and not said.strip():
        yield "found something and did not say what"


def _faults_of_files(case: Case, folder: Path) -> Iterator[str]:
    """What was written beside `out`, and what was changed."""
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and not name.startswith("out/"):
            if name not in case.files:
                yield f"wrote {name}"
            elif file.read_bytes() != case.files[name]:
                yield f"changed {name}"
    beside = [file.name for file in folder.parent.iterdir() if file != folder]
    if beside:
        yield f"wrote {beside} outside of its folder"


@contextlib.contextmanager
def _not_longer_than(seconds: int) -> Iterator[None]:
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
