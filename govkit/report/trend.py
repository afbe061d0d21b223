"""How the grade of each document went, run by run, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govkit.readability.run import KeptRun
from govkit.wording.say import say

_BARS: Final = "▁▂▃▄▅▆▇█"
_SHOWN: Final = 40


def trend(runs: Sequence[KeptRun]) -> str:
    """A line for each document of the last run: its first and last grade, and a bar for each run, higher being harder."""
    names = runs[-1].documents if runs else {}
    width = max(map(len, names), default=0)
    lines = [f"  {name.ljust(width)}  {_of(name, runs)}" for name in names]
    return "\n".join(["Grade by run, higher being harder", *lines]) + "\n"


def _of(name: str, runs: Sequence[KeptRun]) -> str:
    kept = [
        (run.day, outcome.grade)
        for run in runs
        if (outcome := run.documents.get(name)) is not None and outcome.grade is not None
    ]
    if not kept:
        return "nothing to read"
    (first_day, first), (_last_day, last) = kept[0], kept[-1]
    if len(kept) == 1:
        return f"{last} in this, the first run"
    return f"{first} on {say(first_day)}, {last} now  {_bars([grade for _day, grade in kept[-_SHOWN:]])}"


def _bars(grades: Sequence[float]) -> str:
    """Bars from the lowest grade to the highest, at least one grade apart from bottom to top."""
    low = min(grades)
    span = max(max(grades) - low, 1.0)
    return "".join(_BARS[round((grade - low) / span * (len(_BARS) - 1))] for grade in grades)
