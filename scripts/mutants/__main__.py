"""Changes the code in one small place at a time and looks whether a test that reaches it fails.

    python -m scripts.mutants [--count 300] [--seed 16] [--rooms rules read] [--at-least 92] [--tests FOLDER] [FILE[:LINE] ...]

A run that is cut short goes on where it was. With FILE or FILE:LINE every mutant there is tried, and none by lot.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from scripts.mutants import settings
from scripts.mutants.known import without_equivalent
from scripts.mutants.lane import Lane
from scripts.mutants.mutant import Mutant, enums_of
from scripts.mutants.outcomes import Outcomes
from scripts.mutants.reach import Uses, reaching
from scripts.mutants.record import recorded
from scripts.mutants.report import report, share
from scripts.mutants.sample import Sample, by_lot, every_mutant
from scripts.mutants.trial import tried


def main(arguments: Sequence[str]) -> int:
    """Runs it: 0 where enough are caught, 1 where not."""
    asked = _asked(arguments)
    start = time.monotonic()
    settings.KEPT.mkdir(exist_ok=True)
    rooms = {*settings.ROOMS, *(Path(place).parts[1] for place in asked.places)}
    mutants = without_equivalent(every_mutant(settings.TOP, sorted(rooms)), settings.EQUIVALENT)
    sample = _sample(mutants, asked)
    outcomes = Outcomes.here(settings.TOP, settings.KEPT, asked.tests)
    _try(sample, outcomes, asked.tests)
    chosen = sample.chosen(outcomes.counts)
    text = report(chosen, outcomes.of)
    reached = share(chosen, outcomes.of)
    sys.stdout.write(
        f"{text}\nSeed {asked.seed}, {len(mutants)} possible mutants, {(time.monotonic() - start) / 60:.0f} minutes.\n"
    )
    return 0 if reached >= asked.at_least else 1


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("places", nargs="*", metavar="FILE[:LINE]", help="try every mutant there, and none by lot")
    parser.add_argument("--tests", nargs="*", default=["tests/"], metavar="FOLDER", help="only these tests are run")
    parser.add_argument("--count", type=int, default=settings.SAMPLE, help="how many are tried (%(default)s)")
    parser.add_argument("--seed", type=int, default=settings.SEED, help="of the lot (%(default)s)")
    parser.add_argument("--rooms", nargs="*", default=settings.ROOMS, help="folders of the package")
    parser.add_argument(
        "--at-least", type=float, default=settings.AT_LEAST, help="per cent that have to be caught (%(default)s)"
    )
    return parser.parse_args(arguments)


def _sample(mutants: list[Mutant], asked: argparse.Namespace) -> Sample:
    if asked.places:
        there = [mutant for mutant in mutants if {mutant.file, f"{mutant.file}:{mutant.line}"} & set(asked.places)]
        return Sample(there, len(there), 0)
    of_rooms = [mutant for mutant in mutants if mutant.room in asked.rooms]
    rooms = {mutant.room for mutant in of_rooms}
    return Sample(
        by_lot(of_rooms, asked.seed), asked.count, min(settings.FROM_EACH_ROOM, asked.count // max(len(rooms), 1))
    )


def _try(sample: Sample, outcomes: Outcomes, tests: Sequence[str]) -> None:
    """Tries what is open, two at a time, until the sample is whole."""
    if not sample.open(outcomes.counts):
        return
    recording = recorded(settings.TOP, settings.KEPT, tests)
    _say(f"{len(recording.seconds)} tests recorded.")
    uses, enums = Uses(settings.TOP), enums_of(settings.TOP)
    lanes = [Lane(settings.TOP, settings.KEPT / f"lane-{number}") for number in range(settings.LANES)]

    def work(lane: Lane, waiting: SimpleQueue[Mutant]) -> None:
        while True:
            try:
                mutant = waiting.get_nowait()
            except Empty:
                return
            began = time.monotonic()
            outcome = tried(mutant, reaching(mutant, recording, uses), recording, lane, enums)
            outcomes.add(mutant, outcome)
            _say(f"{outcome.verdict:<9} {time.monotonic() - began:4.0f} s  {mutant}")

    while open_ := sample.open(outcomes.counts):
        waiting: SimpleQueue[Mutant] = SimpleQueue()
        for mutant in open_:
            waiting.put(mutant)
        threads = [Thread(target=work, args=(lane, waiting)) for lane in lanes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    for lane in lanes:
        lane.close()


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
