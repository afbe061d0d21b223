"""What is new is written as people write it: short things in braces, longer ones in lines."""

from __future__ import annotations

from typing import Any

from govkit.editing.spelling import part_lines, spelt, spelt_item, spelt_key
from govkit.editing.words import WritingRoom
from tests.rows import over_rows

ROOM = WritingRoom(indent=2)


@over_rows(
    ("value", "written"),
    [
        ("x", " x"),
        ([], " []"),
        ({}, " {}"),
        (["a", "b"], " [a, b]"),
        ({"a": "b", "c": "d, e"}, ' {a: b, c: "d, e"}'),
        ({"a": ["b"], "c": "d"}, "\n    a: [b]\n    c: d"),
        ([{"a": "b", "c": "d"}, "e"], "\n    - a: b\n      c: d\n    - e"),
        ([["a"], ["b"]], "\n    - [a]\n    - [b]"),
        (["a" * 60, "b" * 60], f"\n    - {'a' * 60}\n    - {'b' * 60}"),
        ({"a": {"b": {"c": {"d": "e"}}}}, "\n    a:\n      b:\n        c: {d: e}"),
    ],
)
def test_what_stands_behind_a_key(value: Any, written: str) -> None:
    assert spelt(value, ROOM) == written


def test_what_stands_behind_a_dash() -> None:
    assert spelt_item({"a": "b", "c": ["d"]}, ROOM) == " a: b\n    c: [d]"
    assert spelt_item("x: y", ROOM) == ' "x: y"'


def test_a_part_has_lines_of_its_own() -> None:
    assert part_lines({"a": "b"}, ROOM) == "\n    a: b"


@over_rows(
    ("name", "written"),
    [("a", "a"), ("a-b", "a-b"), ("a: b", '"a: b"'), ("yes", '"yes"'), ("1", '"1"'), ("", '""'), ("e.g.", "e.g.")],
)
def test_a_key(name: str, written: str) -> None:
    assert spelt_key(name) == written
