"""Two versions differ in single facts, each at its place, and what was only moved is told as that."""

from __future__ import annotations

from typing import Any

from govkit.editing.differences import Difference, differences
from tests.rows import over_rows

ONE, TWO, THREE = {"who": "a", "role": "x"}, {"who": "b", "role": "y"}, {"who": "c"}


@over_rows(
    ("old", "new", "found"),
    [
        ({"a": "1"}, {"a": "1"}, []),
        ({"a": "1"}, {"a": "2"}, [(("a",), "1", "2")]),
        ({"a": {"b": "1", "c": "2"}}, {"a": {"b": "1", "c": "3"}}, [(("a", "c"), "2", "3")]),
        ({"a": "1"}, {"a": "1", "b": {"c": "2"}}, [(("b",), None, {"c": "2"})]),
        ({"a": "1", "b": ["x"]}, {"a": "1"}, [(("b",), ["x"], None)]),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, [(("a",), ["x", "y"], ["y", "x"])]),
        ({"a": [ONE, TWO]}, {"a": [ONE, {**TWO, "role": "z"}]}, [(("a", "1", "role"), "y", "z")]),
        ({"a": [ONE, TWO]}, {"a": [TWO]}, [(("a", "0"), ONE, None)]),
        ({"a": [TWO]}, {"a": [ONE, TWO, THREE]}, [(("a", "0"), None, ONE), (("a", "2"), None, THREE)]),
        ({"a": "to be agreed"}, {"a": {"b": "1"}}, [(("a",), "to be agreed", {"b": "1"})]),
    ],
)
def test_each_place_is_told_with_what_stood_and_what_stands(old: Any, new: Any, found: list[Any]) -> None:
    assert [each[:3] for each in differences(old, new)] == found


def test_what_only_stands_in_another_order_is_told_once() -> None:
    block = {"a": {"x": "1", "y": "2"}}
    turned = {"a": {"y": "2", "x": "1"}}
    assert [*differences(block, turned)] == [Difference(("a",), block["a"], turned["a"], moved=True)]
    assert [each.moved for each in differences({"a": [ONE, TWO]}, {"a": [TWO, ONE]})] == [True]
