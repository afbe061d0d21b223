"""Runs two commands in turns, each as a whole process, and says how many times longer one takes than the other."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from benchmarks._kept import Ratios

ROOT: Final = Path(__file__).parent.parent
GOVKIT: Final = str(Path(sysconfig.get_path("scripts")) / "govkit")


@dataclass(frozen=True, slots=True)
class Command:
    """A command, what its environment has beside what every run has, and with which exit status it may end."""

    words: Sequence[str]
    environment: Callable[[], Mapping[str, str]] = dict
    allowed: Collection[int] = (0,)


@dataclass(frozen=True, slots=True)
class Run:
    """The seconds that one run took: on the clock, and of the processor."""

    wall: float
    cpu: float


Pair = tuple[Run, Run]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many pairs to run, and whether to keep what comes of them."""

    pairs: int
    keep: bool


def wanted(about: str, pairs: int) -> Wanted:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument(
        "--pairs", type=int, default=pairs, help="how many pairs of runs to take  [default: %(default)s]"
    )
    parser.add_argument("--keep", action="store_true", help="keep the ratios, for later runs to be compared with")
    given = parser.parse_args()
    return Wanted(max(2, given.pairs), given.keep)


def take_pairs(measured: Command, floor: Command, count: int) -> list[Pair]:
    """Runs of both in turns, after one of each that is not counted."""
    pairs = [(_run(measured), _run(floor)) for _ in range(count + 1)]
    return pairs[1:]


def report(what: str, pairs: Sequence[Pair], target: float | None = None) -> Ratios:
    """Prints the ratios by clock and by processor time, and whether the former is within the target. Returns their medians."""
    print(f"{what} ({len(pairs)} pairs)")
    walls = [measured.wall / floor.wall for measured, floor in pairs]
    cpus = [measured.cpu / floor.cpu for measured, floor in pairs]
    print(f"  wall  {_spread(walls)}; median {_middle(pairs, 'wall')}")
    print(f"  CPU   {_spread(cpus)}; median {_middle(pairs, 'cpu')}")
    if target is not None:
        print(f"  {'within' if median(walls) <= target else 'over'} target: at most {target:g} times, by the clock")
    sys.stdout.flush()
    return Ratios(median(walls), median(cpus))


def _run(command: Command) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen(
        command.words,
        cwd=ROOT,
        env={**installed(), **command.environment()},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if len(command.allowed) > 1 else None,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.allowed:
        raise SystemExit(f"{' '.join(command.words)} ended with {process.returncode}: nothing to measure.")
    return Run(wall, used.ru_utime + used.ru_stime)


def installed() -> dict[str, str]:
    """The environment without what keeps Python from using its compiled modules, as every installation does."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _spread(ratios: Sequence[float]) -> str:
    low, _, high = quantiles(ratios, n=4)
    return (
        f"{median(ratios):.2f} times (middle half {low:.2f} to {high:.2f}, all {min(ratios):.2f} to {max(ratios):.2f})"
    )


def _middle(pairs: Sequence[Pair], kind: str) -> str:
    measured, floor = (median(getattr(pair[side], kind) for pair in pairs) for side in (0, 1))
    return f"{measured:.3f} s against {floor:.3f} s"
