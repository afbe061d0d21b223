"""What moves takes its own comments with it; every line stays, and only its place changes."""

from __future__ import annotations

from govkit.editing.change import MovePart
from tests.editing.rows_of_text import becomes
from tests.rows import over_rows


@over_rows(
    ("before", "path", "to", "after"),
    [
        ("a: 1\nb: 2  # two\nc: 3\n", "b", 0, "b: 2  # two\na: 1\nc: 3\n"),
        ("a: 1\nb: 2\nc: 3", "c", 0, "c: 3\na: 1\nb: 2"),
        ("a: 1\n\n# of b\nb: 2\n\nc: 3\n", "b", 2, "a: 1\n\nc: 3\n\n# of b\nb: 2\n"),
        ("# of a and b\na: 1\nb: 2\n\nc: 3\n", "a", 1, "# of a and b\nb: 2\na: 1\n\nc: 3\n"),
        (
            "x:\n  a: 1\n\n  b:\n    d: >-\n      words\n\ny: 1\n",
            "x.b",
            0,
            "x:\n  b:\n    d: >-\n      words\n\n  a: 1\n\ny: 1\n",
        ),
        (
            "x:\n  - a\n  # of b and c\n  - b\n  - c\ny: 1\n",
            "x.0",
            2,
            "x:\n  # of b and c\n  - b\n  - c\n  - a\ny: 1\n",
        ),
        ("x:\n  - a: 1\n    b: 2\n", "x.0.b", 0, "x:\n  - b: 2\n    a: 1\n"),
        ("x:\n  - a: 1\n    # of b\n    b: 2\n", "x.0.a", 1, "x:\n  - # of b\n    b: 2\n    a: 1\n"),
        ("x:\n- a\n- b\n", "x.1", 0, "x:\n- b\n- a\n"),
        ("x: [a, b,  c]\n", "x.2", 0, "x: [c, a,  b]\n"),
        ("x: {a: 1, b: [2]}\n", "x.b", 0, "x: {b: [2], a: 1}\n"),
        ("a: 1\r\nb: 2\r\n", "b", 0, "b: 2\r\na: 1\r\n"),
        ("a: &n\n  x: 1\nb: *n\n", "a", 1, "b: &n {x: 1}\na:\n  x: 1\n"),
        ("a: &n\n  x: 1\nb: *n\n", "b", 0, "b: {x: 1}\na: &n\n  x: 1\n"),
    ],
)
def test_what_moves(before: str, path: str, to: int, after: str) -> None:
    becomes(before, MovePart(path, to), after)
