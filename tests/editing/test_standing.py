"""A text is looked at as if all its lines ended alike, and written with the ends and marks that it has."""

from __future__ import annotations

from govkit.editing.standing import applied, manner, own_start, standing
from govkit.written.cures import Edit
from tests.rows import over_rows


@over_rows(
    ("text", "after"),
    [
        ("a: 1\nb: 2\n", "a: 1\nb: X\nY\n"),
        ("a: 1\r\nb: 2\r\n", "a: 1\r\nb: X\r\nY\r\n"),
        ("\ufeffa: 1\r\nb: 2\r\n", "\ufeffa: 1\r\nb: X\r\nY\r\n"),
        ("a: 1\rb: 2\r", "a: 1\rb: X\rY\r"),
        ("a: 1\nb: 2\r\n", "a: 1\nb: X\r\nY\r\n"),
        ("a: 1\r\nb: 2\n", "a: 1\r\nb: X\r\nY\n"),
    ],
)
def test_a_stretch_is_found_whatever_ends_the_lines(text: str, after: str) -> None:
    at = standing(text).text.index("2")
    assert applied(text, [Edit(at, at + 1, "X\nY")]) == after


@over_rows(
    ("text", "ways"),
    [
        ("a: 1\n", (2, 2)),
        ("a:\n  b: 1\n  c:\n    - d\n", (2, 2)),
        ("a:\n    b: 1\n    c:\n    - d\n", (4, 0)),
        ("a:\n   b:\n      - d\n", (3, 3)),
    ],
)
def test_how_far_in_a_file_writes(text: str, ways: tuple[int, int]) -> None:
    assert manner(standing(text)) == ways


@over_rows(
    ("text", "at", "first"),
    [
        ("a: 1\n# own\nb: 2\n\nc: 3\n", 1, "# own"),
        ("a: 1\n# own\n# too\nb: 2\n", 1, "# own"),
        ("a: 1\n# of both\nb: 2\nc: 3\n", 1, "b: 2"),
        ("a: 1\n\n# apart\n\nb: 2\n", 1, "b: 2"),
        ("a: 1\n  # further in\nb: 2\n", 1, "b: 2"),
        ("# of the file\n\na: 1\n\nb: 2\n", 0, "a: 1"),
    ],
)
def test_comments_that_are_clearly_of_one_key(text: str, at: int, first: str) -> None:
    here = standing(text)
    assert here.text[own_start(here, here.top.entries, at) :].startswith(first)
