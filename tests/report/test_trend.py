"""How the grades went, run by run."""

from __future__ import annotations

from datetime import date

from govkit.readability.run import KeptRun, Outcome
from govkit.report.trend import trend


def run(day: int, **grades: float | None) -> KeptRun:
    return KeptRun(date(2026, 11, day), {name: Outcome(100, grade, 0, 0) for name, grade in grades.items()})


def test_a_bar_stands_for_each_run_the_hardest_the_highest() -> None:
    said = trend([run(1, letter=4.0), run(2, letter=8.0), run(3, letter=6.0)])
    assert said == "Grade by run, higher being harder\n  letter  4.0 on 1 November 2026, 6.0 now  ▁█▅\n"


def test_small_differences_are_no_mountains() -> None:
    assert trend([run(1, letter=4.0), run(2, letter=4.1)]).rstrip()[-2:] == "▁▂"


def test_a_first_run_and_one_with_nothing_to_read_say_so() -> None:
    said = trend([run(1, letter=4.0, empty=None)])
    assert "  letter  4.0 in this, the first run\n" in said
    assert "  empty   nothing to read\n" in said
    assert trend([]) == "Grade by run, higher being harder\n"
