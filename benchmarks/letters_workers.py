"""How much sooner two processes of `govkit letters make` are done than one, by the clock: to be run where two cores are idle."""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks._pairs import GOVKIT, installed
from benchmarks._people import write_agreed, write_list

_TODAY: Final = "2026-11-22"
_WANTED: Final = 1.7  # times as fast
_BUSY: Final = 0.5  # of the load of the minute before, from which the clock tells of other programs


def main() -> None:
    """Runs both in turn, and prints each ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=200_000, help="how many letters to make  [default: %(default)s]")
    parser.add_argument("--pairs", type=int, default=1, help="how often both are run  [default: %(default)s]")
    parser.add_argument("--keep", action="store_true", help="nothing is kept: what is wanted stays the same")
    asked = parser.parse_args()
    if (load := os.getloadavg()[0]) > _BUSY:
        print(f"Other programs run here (load {load:.1f}): the ratio is too low.", flush=True)
    with tempfile.TemporaryDirectory(prefix="govkit-bench-") as named:
        folder = Path(named)
        write_agreed(folder / "partners.yaml")
        write_list(folder / "many.csv", asked.letters)
        ratios = []
        for pair in range(asked.pairs):
            one, two = _seconds(folder, pair, 1), _seconds(folder, pair, 2)
            ratios.append(one / two)
            print(f"one process {one:.1f} s, two {two:.1f} s: {ratios[-1]:.2f} times as fast", flush=True)
    met = "as" if median(ratios) >= _WANTED else "BELOW what is"
    print(f"{asked.letters:,} letters: {median(ratios):.2f} times as fast ({met} wanted: {_WANTED})")


def _seconds(folder: Path, pair: int, workers: int) -> float:
    make = [
        GOVKIT,
        "letters",
        "make",
        "consent_letter",
        "many.csv",
        "--leave-out-faulty",
        "--verify",
        "0",
        "--today",
        _TODAY,
    ]
    start = time.perf_counter()
    subprocess.run(
        [*make, "--out", f"{pair}-{workers}", "--workers", str(workers)],
        cwd=folder,
        env=installed(),
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
