"""A change between two runs, in words."""

from __future__ import annotations

from govkit.readability.compare import Change
from govkit.readability.reading import Figures
from govkit.report.changes.in_words import findings_in_words, grades_in_words, scores_in_words
from tests.report.changes.changed import EASIER, GONE, HARDER, NEW, SAME
from tests.rows import over_rows


@over_rows(
    ("change", "words"),
    [
        (EASIER, "grade 6.0 → 4.5, easier by 1.5"),
        (HARDER, "grade 4.0 → 5.0, harder by 1.0"),
        (SAME, "grade 9.0 as before"),
        (NEW, "new"),
        (GONE, "gone"),
        (Change("a", Figures(1, 5, 2.0), Figures(1, 1205, 2.0), (), ()), "grade 2.0 as before, +1,200 words"),
        (Change("a", Figures(0, 0, None), Figures(1, 5, 2.0), (), ()), "nothing to read on one side"),
    ],
)
def test_grades_are_told_as_a_person_would(change: Change, words: str) -> None:
    assert grades_in_words(change) == words


@over_rows(
    ("change", "words"),
    [
        (EASIER, "1 mended"),
        (HARDER, "1 new finding"),
        (Change("a", None, None, HARDER.new * 2, EASIER.mended), "2 new findings and 1 mended"),
        (SAME, ""),
    ],
)
def test_findings_are_counted(change: Change, words: str) -> None:
    assert findings_in_words(change) == words


@over_rows(
    ("change", "words"),
    [
        (HARDER, "load 31.0 → 40.5, harder by 9.5; grade 4.0 → 5.0, harder by 1.0"),
        (EASIER, "grade 6.0 → 4.5, easier by 1.5"),
        (NEW, "new"),
        (
            Change("a", Figures(1, 5, 2.0, 30.0), Figures(1, 5, 2.0, 30.0), (), ()),
            "load 30.0 as before; grade 2.0 as before",
        ),
        (
            Change("a", Figures(1, 5, 2.0, 30.0), Figures(1, 5, 1.0, 28.5), (), ()),
            "load 30.0 → 28.5, easier by 1.5; grade 2.0 → 1.0, easier by 1.0",
        ),
    ],
)
def test_the_load_leads_where_both_runs_have_it(change: Change, words: str) -> None:
    assert scores_in_words(change) == words
