"""A process that set itself limits can't fill the machine, and ends in time."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from govkit.limits import is_out_of_time

has_limits = pytest.mark.skipif(sys.platform == "win32", reason="this system has no such limits")


def ended(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"from govkit.limits import *\n{code}"], capture_output=True, text=True, check=False
    )


@has_limits
def test_more_memory_than_it_may_have_is_refused_and_less_is_not() -> None:
    code = "hold_memory(200)\nprint(len(bytes(100_000_000)))\ntry: bytes(300_000_000)\nexcept MemoryError: print('refused')"
    assert ended(code).stdout.split() == ["100000000", "refused"]


@has_limits
def test_it_ends_when_its_time_is_over() -> None:
    run = ended("hold_time(1)\nwhile True: pass")
    assert run.returncode == -signal.SIGXCPU
    assert is_out_of_time(run.returncode)


@has_limits
def test_no_copy_of_its_memory_is_kept() -> None:
    code = "import resource\nleave_no_core()\nprint(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    assert ended(code).stdout == "0\n"


@pytest.mark.parametrize("status", [None, 0, 1, -signal.SIGTERM])
def test_what_ended_otherwise_was_not_out_of_time(status: int | None) -> None:
    assert not is_out_of_time(status)
