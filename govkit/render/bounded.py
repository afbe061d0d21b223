"""How long templates may compute, where somebody waits for a page: the one that takes longer is stopped, and what waits behind it goes on."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Event, Lock, Thread, get_ident
from types import TracebackType
from typing import Final, Self

from govkit.limits import OutOfTime


class Allowance:
    """The seconds of computing that one document's templates may take, and those of all documents of a piece of work together."""

    def __init__(self, of_one: float, in_all: float) -> None:
        self.of_one, self._left = of_one, in_all

    @property
    def next(self) -> float:
        """What the next document may take."""
        return max(0.0, min(self.of_one, self._left))

    @property
    def is_short(self) -> bool:
        """Whether others have left the next document less than one may take."""
        return self._left < self.of_one

    def take(self, seconds: float) -> None:
        """Notes what a document took."""
        self._left -= seconds


_allowance: Final[ContextVar[Allowance | None]] = ContextVar("allowance", default=None)


@contextmanager
def bounded(allowance: Allowance) -> Iterator[None]:
    """Holds the templates that are filled in meanwhile to an allowance; a thread that is given work takes it along."""
    token = _allowance.set(allowance)
    try:
        yield
    finally:
        _allowance.reset(token)


class Watched:
    """Stops what this thread computes, by OutOfTime, once it has taken what it may; where nothing bounds it, it may take for ever.

    Where it `is_short` of time, others took it: what is stopped then is not at fault for all that is known.
    """

    def __init__(self) -> None:
        self._allowance = _allowance.get()
        self.is_short = self._allowance is not None and self._allowance.is_short
        self._thread, self._begun = get_ident(), time.thread_time()
        self._ended, self._deciding, self.stopped = Event(), Lock(), False

    def __enter__(self) -> Self:
        if self._allowance is not None:
            if not self._allowance.next:
                raise OutOfTime
            Thread(target=self._watch, args=(self._allowance.next, _clock(self._thread)), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._deciding:
            self._ended.set()
        if self._allowance is None:
            return
        self._allowance.take(time.thread_time() - self._begun)
        if self.stopped and not isinstance(error, OutOfTime):
            _take_back(self._thread)  # it had ended just before it was stopped

    def _watch(self, seconds: float, clock: int | None) -> None:
        begun = _now(clock)
        while (left := begun + seconds - _now(clock)) > 0:
            if self._ended.wait(left):
                return
        with self._deciding:
            if not self._ended.is_set():
                self.stopped = True
                _raise_in(self._thread)


def _clock(thread: int) -> int | None:
    """The clock of what a thread computes; none where the system has only that of the wall."""
    return time.pthread_getcpuclockid(thread) if hasattr(time, "pthread_getcpuclockid") else None


def _now(clock: int | None) -> float:
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def _raise_in(thread: int) -> None:
    """Raises OutOfTime in a thread, at the next step of what Python does there."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTime))


def _take_back(thread: int) -> None:
    """Has nothing raised in a thread in which it was not raised yet."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), None)
