"""How the reading ages went, run by run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.readability.measures import AGE_OF_GRADE_0
from govkit.readability.run import KeptRun
from govkit.report.readability_html.said import as_words
from govkit.wording.say import say

_WIDTH: Final = 240
_HEIGHT: Final = 48
_MARGIN: Final = 5
_SHOWN: Final = 40  # runs


@dataclass(frozen=True, slots=True)
class Course:
    """One document: its reading age in the first run and now, and the points of a line from one to the other, a run each."""

    name: str
    first: str
    first_day: str
    now: str
    points: tuple[tuple[float, float], ...]
    target: float | None

    @property
    def line(self) -> str:
        """The points as SVG writes them."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)


def courses(
    runs: Sequence[KeptRun], titles: Mapping[str, str], targets: Mapping[str, float | None]
) -> tuple[Course, ...]:
    """The course of each document of the last run. One target for all of its drawing is as high as the age that it names."""
    shown = runs[-_SHOWN:]
    return tuple(
        course
        for name in (shown[-1].documents if shown else ())
        if (course := _course(name, shown, titles.get(name) or as_words(name), targets.get(name)))
    )


def _course(name: str, runs: Sequence[KeptRun], title: str, target: float | None) -> Course | None:
    ages = [
        (run.day, outcome.grade + AGE_OF_GRADE_0)
        for run in runs
        if (outcome := run.documents.get(name)) is not None and outcome.grade is not None
    ]
    if not ages:
        return None
    marked = [age for _day, age in ages] + ([target] if target is not None else [])
    room = max(0.0, 1 - (max(marked) - min(marked))) / 2  # a change of less than a year is drawn as less
    low, high = min(marked) - room, max(marked) + room

    def height(age: float) -> float:
        return round(_HEIGHT - _MARGIN - (age - low) / (high - low) * (_HEIGHT - 2 * _MARGIN), 1)

    step = (_WIDTH - 2 * _MARGIN) / max(len(ages) - 1, 1)
    points = tuple((round(_MARGIN + at * step, 1), height(age)) for at, (_day, age) in enumerate(ages))
    return Course(
        name=title,
        first=f"{ages[0][1]:.1f}",
        first_day=say(ages[0][0]),
        now=f"{ages[-1][1]:.1f}",
        points=points,
        target=None if target is None else height(target),
    )
