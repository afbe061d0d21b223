"""Shares work among processes: what the first piece of it has loaded, all others find in memory."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final, NoReturn, TypeVar

Given = TypeVar("Given")
Result = TypeVar("Result")

_BYTES: Final = 4  # of the number of a piece of work
_MOST_QUEUED: Final = 8_192  # what a pipe holds without anybody reading, on every system that has fork


def shared_work(do: Callable[[Given], Result], work: Sequence[Given], processes: int) -> list[Result]:
    """What comes of each piece, in order. What a process took and did not bring to its end is done here."""
    done = {0: do(work[0])} if work else {}
    helpers = min(processes, len(work) - 1) - 1
    if helpers > 0 and len(work) <= _MOST_QUEUED and hasattr(os, "fork"):
        with suppress(OSError):  # no process or pipe to be had: all is done here
            done |= _with_helpers(do, work, helpers)
    return [done[index] if index in done else do(each) for index, each in enumerate(work)]


def _with_helpers(do: Callable[[Given], Result], work: Sequence[Given], helpers: int) -> dict[int, Result]:
    queue, fill = os.pipe()
    with os.fdopen(fill, "wb") as filling:
        filling.write(b"".join(index.to_bytes(_BYTES, "big") for index in range(1, len(work))))
    answers = [_start(do, work, queue) for _ in range(helpers)]
    done = dict(_take(do, work, queue))
    os.close(queue)
    for process, answer in answers:
        with os.fdopen(answer, "rb") as told, suppress(EOFError, pickle.UnpicklingError):
            done |= pickle.load(told)  # noqa: S301 - a process of our own wrote it
        os.waitpid(process, 0)
    return done


def _start(do: Callable[[Given], Result], work: Sequence[Given], queue: int) -> tuple[int, int]:
    """A process that takes pieces from the queue, and where it tells what came of them."""
    answer, tell = os.pipe()
    process = os.fork()
    if process == 0:
        _help(do, work, queue, tell)
    os.close(tell)
    return process, answer


def _help(do: Callable[[Given], Result], work: Sequence[Given], queue: int, tell: int) -> NoReturn:
    """Ends without a word where a piece fails: whoever started it does that piece again, and tells why."""
    status = 1
    try:
        with os.fdopen(tell, "wb") as telling:
            pickle.dump(dict(_take(do, work, queue)), telling, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)


def _take(do: Callable[[Given], Result], work: Sequence[Given], queue: int) -> Iterator[tuple[int, Result]]:
    """Pieces of the queue, which all processes read, until it is empty. The reading of a number is never torn between two."""
    while number := os.read(queue, _BYTES):
        index = int.from_bytes(number, "big")
        yield index, do(work[index])
