"""The lines of a fact are those from its key to the end of its value."""

from __future__ import annotations

from govkit.editing.lines import lines_of
from tests.rows import over_rows

TEXT = "# top\r\na: 1\r\nb:\r\n  - x: >-\r\n      words\r\n      more\r\n\r\n  # y\r\n  - y\r\nc: {d: 1}\r\n"


@over_rows(
    ("path", "lines"),
    [
        ("a", [1]),
        ("b", [2, 3, 4, 5, 6, 7, 8]),
        ("b.0", [3, 4, 5]),
        ("b.0.x", [3, 4, 5]),
        ("b.1", [8]),
        ("c.d", [9]),
        ("c.e", [9]),
        ("e", [*range(11)]),
    ],
)
def test_where_a_path_is(path: str, lines: list[int]) -> None:
    assert [*lines_of(TEXT, path)] == lines
