"""How long `govkit check --every-branch` takes against one `govkit check`, and what it saves by filling in only the clauses that read a change."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from benchmarks._kept import Ratios, settle
from benchmarks._pairs import GOVKIT, ROOT, Command, report, take_pairs, wanted
from govkit.branches.changes import changes_of
from govkit.branches.documents import Press, fill_whole
from govkit.branches.trials import FileAsWritten, Trials
from govkit.branches.watch import Watch
from govkit.data.programmes import programmes
from govkit.data.templates import Templates, shipped_templates
from govkit.written.read_yaml import read_yaml

TARGET: Final = 60.0
TARGET_OF_ALL: Final = 0.2
_EACH: Final = 15  # of the changes, one in so many is tried both ways
FOUND: Final = (0, 1)


def main() -> None:
    """Takes the pairs and prints what came of them."""
    asked = wanted(__doc__ or "", pairs=2)
    every = Command((GOVKIT, "check", "--every-branch"), allowed=FOUND)
    one = Command((GOVKIT, "check"), allowed=FOUND)
    pairs = take_pairs(every, one, asked.pairs)
    measured = {
        "every-branch": report("govkit check --every-branch, against govkit check", pairs, TARGET),
        "every-branch-of-all": against_all(),
    }
    settle(measured, keep=asked.keep)


def against_all() -> Ratios:
    """The time that changes take where only what reads them is filled in, against all documents of each, in turns in one process."""
    file = ROOT / "partners.yaml"
    raw = dict(read_yaml(file.read_text("utf-8"), str(file)).raw or {})
    trials = Trials(Press(Templates(shipped_templates())), FileAsWritten(file.name, raw, programmes(), {}))
    sample = [change.made_in(raw) for change in changes_of(raw)][::_EACH]
    valid = [each for each in sample if trials.outcome_of(each).is_valid]
    some, every = ([_timed(do, each) for each in valid] for do in (trials.outcome_of, _whole(trials)))
    ratios = Ratios(*(sum(each[by] for each in some) / sum(each[by] for each in every) for by in (0, 1)))
    print(f"{len(valid)} changes, filling in only what reads them, against all documents of each")
    print(f"  wall  {ratios.clock:.3f} times; CPU {ratios.processor:.3f} times")
    print(
        f"  {'within' if ratios.clock <= TARGET_OF_ALL else 'over'} target: at most {TARGET_OF_ALL:g} times, by the clock"
    )
    return ratios


def _whole(trials: Trials) -> Callable[[dict[str, object]], None]:
    def fill_all(raw: dict[str, object]) -> None:
        partnership = trials.written.partnership(raw)
        if partnership is None:
            return
        scope = trials.press.scope(partnership, Watch())
        names = trials.press.names(scope)
        for kind, needed, subject in trials.press.subjects(scope):
            fill_whole(trials.press, scope, kind, needed, subject, names)

    return fill_all


def _timed(do: Callable[[dict[str, object]], object], raw: dict[str, object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    do(raw)
    return time.perf_counter() - wall, time.process_time() - cpu


if __name__ == "__main__":
    main()
