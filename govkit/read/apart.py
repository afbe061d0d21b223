"""Reads documents in a process apart, which has limits: a document that is too much for it ends that process, and not the run."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast

from govkit.errors import DocumentUnreadable
from govkit.limits import end_out_of_time, hold_memory, hold_time, is_out_of_time, leave_no_core
from govkit.read.opened import Opened
from govkit.read.read import Taken, opened, taken

Found = TypeVar("Found")

_FORKS: Final = "fork" in get_all_start_methods()
_CONTEXT: Final = get_context("fork") if _FORKS else get_context("spawn")
_STDERR: Final = 2
_ENDING: Final = 0.5  # seconds that a process has to end by itself
_LEFT_LYING: Final = 100_000  # objects that refer to each other, before somebody looks for those that nobody needs
_SHORTER: Final = "Save its parts as files of their own."


class Limits(NamedTuple):
    """What reading one document may take: megabytes of memory, seconds of computing, and seconds until somebody waits no longer.

    A PDF may take some seconds more, by its pages.
    """

    memory: int = 650
    computing: int = 5
    waiting: float = 36.0 if sys.platform == "win32" else 60.0  # which has no other limits


class ReadApart(NamedTuple):
    """What came of reading one document: what was read, or why it was not."""

    found: Any = None
    why: str = ""


class ReaderApart:
    """Reads one document after another in one process. After one that can't be read, the next is read in a new process."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._work = WorkApart(_opened_here, limits)

    @property
    def limits(self) -> Limits:
        """What reading one document may take."""
        return self._work.limits

    def read(self, file: Path) -> Opened:
        """What the file says. Raises DocumentUnreadable, which says what to do."""
        return self._work.read(taken(file))


def _opened_here(content: Taken) -> Opened:
    return opened(content)


class WorkApart(Generic[Found]):
    """Has what `reads` makes of one document after another read in one process, in the same way."""

    def __init__(self, reads: Callable[[Taken], Found], limits: Limits | None = None, *, anew: bool = False) -> None:
        """With `anew`, the process is no copy of this one: what has other threads can't be copied safely."""
        self._reads, self.limits = reads, limits or Limits()
        self._is_copy = _FORKS and not anew
        self._process: BaseProcess | None = None

    def read(self, content: Taken) -> Found:
        """What was read of these bytes. Raises DocumentUnreadable, which says what to do."""
        if self._process is None:
            self._start()
        try:
            self._ask.send(content)
            answer = self._answer.recv() if self._answer.poll(self.limits.waiting) else ReadApart()
        except (EOFError, OSError):
            answer = ReadApart()
        except BaseException:  # Ctrl-C, or the end of this run's own time: nobody waits for the answer any more
            self._end(after=0)
            raise
        if answer.found is not None:
            return cast(Found, answer.found)
        status = self._end()  # with whatever the document left in it
        raise DocumentUnreadable(answer.why or f"{content.file}: {self._why(status, content.ending)}")

    def _start(self) -> None:
        context = _CONTEXT if self._is_copy else get_context("spawn")
        asked, self._ask = context.Pipe(duplex=False)
        self._answer, answering = context.Pipe(duplex=False)
        # A process that is forked has a copy of both ends; it would wait for itself if it kept them.
        others = (self._ask, self._answer) if self._is_copy else ()
        process = context.Process(target=_serve, args=(self._reads, asked, answering, self.limits, others), daemon=True)
        process.start()
        asked.close()
        answering.close()
        self._process = process

    def _end(self, after: float = _ENDING) -> int | None:
        """Ends the process, and gives the status with which it ended by itself in that time."""
        process, self._process = self._process, None
        if process is None:
            return None
        self._ask.close()
        self._answer.close()
        process.join(timeout=after)
        status = process.exitcode
        process.kill()
        process.join()
        return status

    def _why(self, status: int | None, ending: str) -> str:
        if is_out_of_time(status):
            more = ", and some more for each ten pages," if ending == ".pdf" else ","
            return f"reading it takes longer than {self.limits.computing} seconds of computing{more} so it was not read. {_SHORTER}"
        if status is None:
            return (
                f"reading it was not done after {self.limits.waiting:g} seconds of waiting, so it was not read. "
                f"Run this again when the machine has less to do. {_SHORTER}"
            )
        return (
            "what reads such files broke down over it, so it was not read. Open it in the program that it is for, and save it anew; "
            "or save its text in a file of its own."
        )


def _serve(
    reads: Callable[[Taken], Any],
    asked: Connection,
    answering: Connection,
    limits: Limits,
    others: tuple[Connection, ...],
) -> None:
    """Reads what it is asked for until nobody asks any more."""
    for other in others:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started this
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # and what a run does at its end is not for this
    end_out_of_time()
    os.dup2(os.open(os.devnull, os.O_WRONLY), _STDERR)  # what libraries say of a fault helps nobody
    gc.freeze()  # what was there before it stays, and is not looked through
    gc.set_threshold(_LEFT_LYING)
    leave_no_core()
    hold_memory(limits.memory)
    with suppress(EOFError, OSError):
        while True:
            content: Taken = asked.recv()
            hold_time(limits.computing)
            answering.send_bytes(_answer(reads, content, limits))


def _answer(reads: Callable[[Taken], Any], content: Taken, limits: Limits) -> bytes:
    """What was read, or why it was not."""
    try:
        return pickle.dumps(ReadApart(reads(content)), pickle.HIGHEST_PROTOCOL)
    except DocumentUnreadable as error:
        return pickle.dumps(ReadApart(why=str(error)))
    except MemoryError:
        why = f"reading it takes more than {limits.memory} MB of memory, so it was not read. {_SHORTER}"
        return pickle.dumps(ReadApart(why=f"{content.file}: {why}"))
