"""An item of a list is known again by what it says, or by what stands around it."""

from __future__ import annotations

from typing import Any

from govkit.studio.forms.seen import is_same_item, seen_items, seen_part
from tests.rows import over_rows

RAW = {"people": [{"who": "a"}, {"who": "b"}, {"who": "c"}], "name": "x"}


@over_rows(
    ("now", "same"),
    [
        (["a", "b", "c"], True),
        (["a", "changed", "c"], True),
        (["changed", "b", "c"], True),
        (["b", "c"], False),
        (["b", "a", "c"], False),
        (["changed", "changed", "c"], False),
        (["a"], False),
        ([], False),
    ],
)
def test_an_item_is_the_same_if_it_or_all_around_it_is(now: list[str], same: bool) -> None:
    seen = seen_items(RAW, ("people", "1"))
    raw = {"people": [{"who": each} for each in now]}
    assert is_same_item(raw, ("people", "1"), seen) is same


def test_a_part_with_a_name_is_known_by_it() -> None:
    assert seen_items(RAW, ("name",)) == ""
    assert is_same_item(RAW, ("name",), "")
    assert not is_same_item(RAW, ("people", "1"), "")


def test_a_part_that_says_anything_else_is_another() -> None:
    raw: dict[str, Any] = {"a": {"b": "1"}, "c": {"b": "1"}}
    assert seen_part(raw, ("a",)) == seen_part(raw, ("c",))
    assert seen_part(raw, ("a",)) != seen_part({"a": {"b": "2"}}, ("a",))
