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
@pytest.mark.slow
def test_it_ends_when_its_time_is_over() -> None:
    run = ended("hold_time(1)\nwhile True: pass")
    assert run.returncode == -signal.SIGXCPU
    assert is_out_of_time(run.returncode)


@has_limits
def test_no_copy_of_its_memory_is_kept() -> None:
    code = "import resource\nleave_no_core()\nprint(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    assert ended(code).stdout == "0\n"


WINDOWS = """
import pathlib, signal, sys
sys.modules["resource"] = sys.modules["fcntl"] = None
for name in [each for each in dir(signal) if each.startswith("SIG") and each[3] != "_" and each not in ("SIGINT", "SIGTERM", "SIGABRT")]:
    delattr(signal, name)
sys.platform = "win32"
"""


def test_where_there_are_no_limits_all_goes_on_without_them() -> None:
    """As on Windows, which has neither limits nor the signals that tell of them."""
    code = (
        f"{WINDOWS}\nfrom govkit.limits import *\nlimit_run(1, 1); begin('a'); hold_memory(1); hold_time(1); allow_more(1)\n"
        "end_out_of_time(); leave_no_core(); print(is_out_of_time(-24), bool(out_of_memory()))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.stderr, run.stdout) == ("", "False True\n")


@pytest.mark.parametrize("status", [None, 0, 1, -signal.SIGTERM])
def test_what_ended_otherwise_was_not_out_of_time(status: int | None) -> None:
    assert not is_out_of_time(status)


@pytest.mark.whole
@has_limits
def test_a_run_that_is_out_of_time_says_what_it_worked_on() -> None:
    loop = "def loop() -> None:\n    while True: pass\ntry: loop()\nexcept OutOfTime as error: print(error)"
    said = ended(f"limit_run(500, 1)\nbegin('partners.yaml')\n{loop}").stdout
    assert said.startswith("partners.yaml: it takes longer than 1 seconds of computing, so it was stopped. Look for")


@has_limits
def test_each_piece_of_work_after_the_first_gets_as_much_time_again() -> None:
    code = "import resource\ntime = lambda: print(resource.getrlimit(resource.RLIMIT_CPU)[0])\nlimit_run(500, 100)\ntime()\n"
    assert ended(f"{code}begin('a')\ntime()\nbegin('b')\ntime()").stdout.split() == ["100", "100", "200"]


@has_limits
def test_a_run_that_goes_on_for_days_saves_up_no_time() -> None:
    code = "import resource\ntime = lambda: print(resource.getrlimit(resource.RLIMIT_CPU)[0])\nlimit_run(500, 100)\n"
    loads = "for each in range(50): begin('a')\ntime()\nbegin_afresh('a page')\ntime()\nbegin('a')\ntime()"
    assert ended(f"{code}{loads}").stdout.split() == ["5000", "200", "300"]


@has_limits
def test_what_has_a_limit_of_time_is_given_more_of_it_and_what_has_none_is_not() -> None:
    code = "import resource\ntime = lambda: print(resource.getrlimit(resource.RLIMIT_CPU)[0])\nallow_more(5)\ntime()\nhold_time(100)\n"
    first, held, more = map(int, ended(f"{code}time()\nallow_more(5)\ntime()").stdout.split())
    assert (first < 0, more - held) == (True, 5)


@has_limits
def test_a_run_that_asks_for_too_much_memory_says_what_it_worked_on() -> None:
    code = "limit_run(200, 100)\nbegin('partners.yaml')\ntry: bytes(400_000_000)\nexcept MemoryError: print(out_of_memory())"
    assert ended(code).stdout.startswith(
        "partners.yaml: it takes more memory than one input is worth, so it was stopped."
    )


@has_limits
def test_what_has_no_limits_gets_none() -> None:
    code = "import resource\nbefore = resource.getrlimit(resource.RLIMIT_CPU)\nbegin('a')\nbegin('b')\n"
    assert ended(f"{code}print(resource.getrlimit(resource.RLIMIT_CPU) == before)").stdout == "True\n"


@has_limits
def test_a_program_that_it_starts_has_none_of_its_limits() -> None:
    code = (
        "import subprocess, sys, resource\n"
        "ask = [sys.executable, '-c', 'import resource; print(resource.getrlimit(resource.RLIMIT_AS)[0])']\n"
        "before = subprocess.check_output(ask, text=True)\n"
        "hold_memory(500)\n"
        "with without_limits(): print(subprocess.check_output(ask, text=True) == before)\n"
        "print(subprocess.check_output(ask, text=True) == before)\n"
    )
    assert ended(code).stdout.split() == ["True", "False"]
