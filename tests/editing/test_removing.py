"""What is taken out takes its own lines with it: comments that are clearly its own, and one of two lots of blank lines."""

from __future__ import annotations

from govkit.editing.change import RemovePart
from tests.editing.rows_of_text import becomes
from tests.rows import over_rows


@over_rows(
    ("before", "path", "after"),
    [
        ("a: 1\nb: 2  # two\nc: 3\n", "b", "a: 1\nc: 3\n"),
        ("a: 1\n\nb:\n  x: 1\n\nc: 3\n", "b", "a: 1\n\nc: 3\n"),
        ("a: 1\n\n# of b\nb:\n  x: 1\n\nc: 3\n", "b", "a: 1\n\nc: 3\n"),
        ("a: 1\n\n# of all\n\nb: 2\n\nc: 3\n", "b", "a: 1\n\n# of all\n\nc: 3\n"),
        ("a: 1\n# of b and c\nb: 2\nc: 3\n", "b", "a: 1\n# of b and c\nc: 3\n"),
        ("a: 1\n# of b\nb: 2\n# of c\nc: 3\n", "b", "a: 1\n# of c\nc: 3\n"),
        ("a: 1\n# of b\nb: 2\n", "b", "a: 1\n"),
        ("x:\n  a: 1\n# no comment of b\n  b: 2\n", "x.b", "x:\n  a: 1\n# no comment of b\n"),
        ("a: 1\n\nb: 2", "b", "a: 1"),
        ("x:\n  a: 1\n\n  b: 2\ny: 1\n", "x.a", "x:\n  b: 2\ny: 1\n"),
        ("x:\n  a: 1\ny: 1\n", "x.a", "x: {}\ny: 1\n"),
        ("x:\n  # of a\n  - a\ny: 1\n", "x.0", "x: []\ny: 1\n"),
        ("x: {a: 1, b: 2}\n", "x.a", "x: {b: 2}\n"),
        ("x: {a: 1, b: 2}\n", "x.b", "x: {a: 1}\n"),
        ("x: {a: 1}\n", "x.a", "x: {}\n"),
        ("x: [a, b, c]\n", "x.1", "x: [a, c]\n"),
        ("y: 1\nx: one\n", "x.0", "y: 1\n"),
        ("x:\n  - a: 1\n    b: 2\n  - c\n", "x.0.a", "x:\n  - b: 2\n  - c\n"),
        ("x:\n  - a: 1\n    # of b\n    b: 2\n", "x.0.a", "x:\n  -\n    # of b\n    b: 2\n"),
        ("x:\n  - a: 1\n    b: 2\n  - c\n", "x.0.b", "x:\n  - a: 1\n  - c\n"),
        ("x:\n  - a\n  - b: 1\n    c: 2\n", "x.1", "x:\n  - a\n"),
        ("a: >-\n  words\n\n\nb: 1\nc: 2\n", "a", "b: 1\nc: 2\n"),
        ("a: what?\n\nb: 1\n\nc: 3\n", "b", "a: what?\n\nc: 3\n"),
        ("a: 1\r\nb: 2\r\nc: 3\r\n", "b", "a: 1\r\nc: 3\r\n"),
    ],
)
def test_what_goes(before: str, path: str, after: str) -> None:
    becomes(before, RemovePart(path), after)
