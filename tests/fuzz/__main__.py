"""`make fuzz`: tries inputs by the thousand, says how many of each kind, and keeps each that was not dealt with as it must be."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from tests.fuzz.inputs import INPUTS
from tests.fuzz.trial import Case, faults_of
from tests.once import known_once

_TELL: Final = 500
_APART: Final = 11  # of so many documents one is read in a process apart; prime to the number of kinds


def cases(seed: int, kinds: list[str], first: int, count: int) -> Iterator[tuple[int, str, Case]]:
    """The inputs of a seed, of each kind in turn, each by its own number."""
    for number in range(first, first + count):
        kind = kinds[number % len(kinds)]
        yield number, kind, INPUTS[kind](Random(f"{seed}:{kind}:{number}"))


def asked() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--kind", action="append", choices=[*INPUTS], help="only these; may be given more than once")
    parser.add_argument(
        "--program", action="store_true", help="run the program itself for each, which takes ten times as long"
    )
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that were not dealt with as they must be")
    return parser.parse_args()


def main() -> int:
    """Ends with 1 where an input was not dealt with as it must be."""
    with known_once():  # what no input of a run changes, such as documents of which the house has no template
        return _tried(asked())


def _tried(wanted: argparse.Namespace) -> int:
    tried, open_, started = Counter[str](), Counter[str](), time.monotonic()
    for number, kind, case in cases(wanted.seed, wanted.kind or [*INPUTS], wanted.first, wanted.count):
        with TemporaryDirectory(prefix="govkit-fuzz-") as folder:
            here = Path(folder, "here")
            here.mkdir()
            faults = faults_of(case, here, apart=number % _APART == 0, alone=wanted.program)
        tried[kind] += 1
        if tried.total() % _TELL == 0:
            print(f"{tried.total():,} tried, {open_.total()} open.", flush=True)
        if faults:
            open_[kind] += 1
            print(f"{kind} {number}: `govkit {' '.join(case.words)}`: {'; '.join(faults)}", flush=True)
            if wanted.keep:
                _keep(wanted.keep / f"{kind}-{wanted.seed}-{number}", case)
    each = ", ".join(f"{kind} {count:,}" for kind, count in tried.items())
    minutes = (time.monotonic() - started) / 60
    print(f"Seed {wanted.seed}: {tried.total():,} inputs in {minutes:.1f} minutes ({each}); {open_.total()} open.")
    return int(bool(open_))


def _keep(folder: Path, case: Case) -> None:
    for name, content in case.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
