"""A process that runs tests in a copy of the project, again and again, each time in a child of its own.

What govkit itself imports is imported here once; govkit and the tests in each child, since they change in between.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from scripts.mutants import probe
from scripts.mutants.asking import Answer, Asked
from scripts.mutants.settings import SECONDS_TO_SPARE, TIMES_AS_LONG
from scripts.mutants.tree import copied, environment

_HEAVY = ("pytest", "pydantic", "jinja2", "lxml.html", "yaml", "click", "docx", "textstat", "weasyprint")


class Lane:
    """A copy of the project, and the process in it."""

    def __init__(self, top: Path, tree: Path) -> None:
        self.tree = copied(top, tree)
        self._compile()
        command = [sys.executable, "-m", "scripts.mutants.lane"]
        self._process = subprocess.Popen(  # noqa: S603
            command,
            cwd=tree,
            env=environment(tree, PYTHONDONTWRITEBYTECODE="1"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def _compile(self) -> None:
        """Lets Python and pytest keep what they compile, once, of the code as it is."""
        command = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "-p", "no:cacheprovider", "tests"]
        subprocess.run(command, cwd=self.tree, env=environment(self.tree), capture_output=True, check=False)  # noqa: S603

    def ask(self, asked: Asked) -> Answer:
        """Runs these tests in the copy as it is now."""
        assert self._process.stdin  # noqa: S101 - for mypy
        assert self._process.stdout  # noqa: S101
        self._process.stdin.write(f"{json.dumps(asdict(asked))}\n")
        self._process.stdin.flush()
        answer = Answer(**json.loads(self._process.stdout.readline()))
        if answer.ended == "broken":
            raise RuntimeError(f"The tests could not be run in {self.tree}:\n{answer.why}")
        return answer

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


def _serve(orders: TextIO, answers: TextIO) -> None:
    for name in _HEAVY:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for line in orders:
        asked = Asked(**json.loads(line))
        answers.write(f"{json.dumps(asdict(_in_child(asked)))}\n")
        answers.flush()


def _in_child(asked: Asked) -> Answer:
    """What a child answers: a line for each test that it begins, then how it ended, or nothing more when it hangs."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os.setsid()
        with os.fdopen(writing, "w", buffering=1) as pipe:
            pipe.write(f"\n{json.dumps(asdict(_told(asked, pipe)))}")
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe, _ending(child, TIMES_AS_LONG * (asked.seconds + SECONDS_TO_SPARE)):
        *begun, last = pipe.read().split("\n")
    os.waitpid(child, 0)
    if last.startswith("{"):
        return Answer(**json.loads(last))
    return Answer(
        "failed",
        next((test for test in reversed((*begun, last)) if test), asked.tests[0]),
        "it hangs, or brings Python down",
    )


def _told(asked: Asked, begun: TextIO) -> Answer:
    try:
        return _run(asked, begun)
    except BaseException:  # noqa: BLE001 - whatever it is, it is told to who asked
        return Answer("broken", why=traceback.format_exc())


@contextlib.contextmanager
def _ending(child: int, seconds: float) -> Iterator[None]:
    """Ends the child, and all that it started, when it takes too long."""

    def end(*_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _run(asked: Asked, begun: TextIO) -> Answer:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    if asked.seen:
        os.environ[probe.SEEN] = asked.seen
    try:
        importlib.import_module(asked.module)
    except BaseException as error:  # noqa: BLE001 - whatever the fault does
        return Answer("died", why=f"{type(error).__name__}: {error}"[:200])
    from scripts.mutants.watch import watched  # noqa: PLC0415 - pytest is imported before

    return watched(asked, begun)


if __name__ == "__main__":
    _serve(sys.stdin, os.fdopen(os.dup(1), "w"))
