"""What is written once and repeated with `*` changes where it was asked for, and says the same as before everywhere else."""

from __future__ import annotations

from govkit.editing.change import AddPart, Change, RemovePart, SetFact
from tests.editing.rows_of_text import becomes
from tests.rows import over_rows


@over_rows(
    ("before", "change", "after"),
    [
        (
            "a: &n {x: 1, y: 2}\nb: *n  # too\nc: *n\n",
            SetFact("b.x", "3"),
            "a: &n {x: 1, y: 2}\nb: {x: 3, y: 2}  # too\nc: *n\n",
        ),
        (
            "a: &n {x: 1, y: 2}\nb: *n  # too\nc: *n\n",
            SetFact("a.x", "3"),
            "a: {x: 3, y: 2}\nb: &n {x: 1, y: 2}  # too\nc: *n\n",
        ),
        ("a: &n {x: 1}\nb: *n\n", SetFact("b", "to be agreed"), "a: &n {x: 1}\nb: to be agreed\n"),
        ("a: &n {x: 1}\nb: *n\n", SetFact("a", "to be agreed"), "a: to be agreed\nb: &n {x: 1}\n"),
        ("a: &n\n  x: 1\nb: *n\n", SetFact("a.x", "3"), "a:\n  x: 3\nb: &n {x: 1}\n"),
        (
            "a: &n\n  x: {y: {z: 1}}\nb: *n\nc: 1\n",
            SetFact("a.x.y.z", "3"),
            "a:\n  x: {y: {z: 3}}\nb: &n\n  x:\n    y: {z: 1}\nc: 1\n",
        ),
        ("a: &n words\nb: *n\n", SetFact("a", "other"), "a: other\nb: &n words\n"),
        ("a: &n words\nb: *n\n", RemovePart("a"), "b: &n words\n"),
        ("a: &n words\nb: *n\nc: *n\n", RemovePart("b"), "a: &n words\nc: *n\n"),
        ("a: &n [x]\nb: *n\n", AddPart("b", None, "y"), "a: &n [x]\nb: [x, y]\n"),
        ("a: &n [x]\nb: *n\n", AddPart("a", None, "y"), "a: [x, y]\nb: &n [x]\n"),
        ("a: {k: &n 1}\nb: [*n, *n]\n", SetFact("a", "to be agreed"), "a: to be agreed\nb: [&n 1, *n]\n"),
        ("a: &n 1\nb: &n 2\nc: *n\n", SetFact("a", "3"), "a: &n 3\nb: &n 2\nc: *n\n"),
    ],
)
def test_what_is_repeated(before: str, change: Change, after: str) -> None:
    becomes(before, change, after)
