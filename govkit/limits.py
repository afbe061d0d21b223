"""Limits of memory and of time that a process sets itself, so that no input can fill a machine or keep it busy for ever.

Windows has none of them: there, whoever started a process waits for it no longer than some time.
"""

from __future__ import annotations

import math
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import resource

_SMALLER: Final = "Look for what is repeated many times in it, or in the templates; or split it."
_MEGABYTE: Final = 1_000_000
_STATM: Final = Path("/proc/self/statm")


class OutOfTime(BaseException):
    """A run has computed for longer than one input is worth. No library takes it for an error of its own."""


class _Allowance:
    """What this run may compute for each piece of its work, none where it has no limits; how many pieces it has begun, and which is the last."""

    seconds = 0
    begun = 0
    work = ""


def limit_run(megabytes: int, seconds: int) -> None:
    """Lets this run, which is a program of its own, take so much memory, and compute for so long for each piece of its work."""
    _Allowance.seconds = seconds
    hold_memory(megabytes)
    if sys.platform != "win32":
        signal.signal(signal.SIGXCPU, _out_of_time)
        _hold(resource.RLIMIT_CPU, seconds)


def begin(work: str) -> None:
    """Says what this run works on from now on, such as a file; for each piece after the first it gets as much time again."""
    _Allowance.work, _Allowance.begun = work, _Allowance.begun + 1
    if _Allowance.seconds and sys.platform != "win32":
        _hold(resource.RLIMIT_CPU, _Allowance.seconds * _Allowance.begun)


def begin_afresh(work: str) -> None:
    """The same for a run that goes on for days: what earlier work did not take of its time is not kept for this."""
    if _Allowance.seconds and sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _Allowance.begun = math.ceil((used.ru_utime + used.ru_stime) / _Allowance.seconds)
    begin(work)


def out_of_memory() -> str:
    """Why a run was stopped that asked for more memory than it may have."""
    return (
        f"{_Allowance.work or 'This run'}: it takes more memory than one input is worth, so it was stopped. {_SMALLER}"
    )


def _out_of_time(_signal: int, _frame: object) -> None:
    why = f"it takes longer than {_Allowance.seconds} seconds of computing, so it was stopped. {_SMALLER}"
    raise OutOfTime(f"{_Allowance.work or 'This run'}: {why}")


def hold_memory(megabytes: int) -> None:
    """Lets this process take so much more memory than it has. What asks for more gets a MemoryError."""
    if sys.platform != "win32":
        _hold(resource.RLIMIT_AS, _held() + megabytes * _MEGABYTE)


def hold_time(seconds: int) -> None:
    """Lets this process compute for so long from now on, until this is said again; then it gets SIGXCPU, which ends it."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _hold(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime) + seconds)


def allow_more(seconds: int) -> None:
    """Lets this process compute for so much longer, where it may not for ever."""
    if sys.platform != "win32":
        held, _most = resource.getrlimit(resource.RLIMIT_CPU)
        if held != resource.RLIM_INFINITY:
            _hold(resource.RLIMIT_CPU, held + seconds)


def end_out_of_time() -> None:
    """Has a process end without a word when its time is over: whoever started it says why."""
    if sys.platform != "win32":
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)


def leave_no_core() -> None:
    """Lets this process end without its memory being kept in a file, where a document would stand in it."""
    if sys.platform != "win32":
        _hold(resource.RLIMIT_CORE, 0)


@contextmanager
def without_limits() -> Iterator[None]:
    """Lifts the limits while another program is started, which would inherit them."""
    if sys.platform == "win32":
        yield
        return
    held = {limit: resource.getrlimit(limit) for limit in (resource.RLIMIT_AS, resource.RLIMIT_CPU)}
    for limit, (_soft, most) in held.items():
        _hold(limit, most)
    try:
        yield
    finally:
        for limit, (soft, _most) in held.items():
            _hold(limit, soft)


def is_out_of_time(exit_status: int | None) -> bool:
    """Whether a process that ended so had computed for longer than it may."""
    return sys.platform != "win32" and exit_status == -signal.SIGXCPU


def _hold(limit: int, to: int) -> None:
    """Sets a limit that this process may raise again. Some systems know a limit and refuse it."""
    if sys.platform != "win32":
        _soft, most = resource.getrlimit(limit)
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (to if most == resource.RLIM_INFINITY else min(to, most), most))


def _held() -> int:
    """The memory that this process has, where the system tells it."""
    if sys.platform != "win32" and _STATM.exists():
        return int(_STATM.read_text("ascii").split()[0]) * resource.getpagesize()
    return 0
