"""What the data is to be after a change, with nothing else in it changed."""

from __future__ import annotations

from typing import Any

import pytest

from govkit.editing.change import AddPart, MovePart, RemovePart, SetFact, Value
from govkit.editing.meant import is_same, plain, with_fact, with_move, with_part, without_part
from govkit.errors import EditRefused
from govkit.model.unsettled import TO_BE_AGREED
from tests.rows import over_rows

RAW: dict[str, Any] = {"a": "1", "l": ["x", "y"], "m": {"n": "2", "o": "3"}, "t": "to be agreed", "u": TO_BE_AGREED}


@over_rows(
    ("path", "value", "held"),
    [
        ("a", "9", {"a": "9"}),
        ("l.1", "9", {"l": ["x", "9"]}),
        ("l.2", "9", {"l": ["x", "y", "9"]}),
        ("m.p", "9", {"m": {"n": "2", "o": "3", "p": "9"}}),
        ("t.b.c", "9", {"t": {"b": {"c": "9"}}}),
        ("u.b", "9", {"u": {"b": "9"}}),
        ("new.b", "9", {"new": {"b": "9"}}),
    ],
)
def test_another_value(path: str, value: Value, held: dict[str, Any]) -> None:
    assert with_fact(RAW, SetFact(path, value)) == {**RAW, **held}


def test_more_parts_fewer_and_others_first() -> None:
    assert with_part(RAW, AddPart("m", "p", {"q": "9"}))["m"] == {"n": "2", "o": "3", "p": {"q": "9"}}
    assert with_part(RAW, AddPart("l", None, "z"))["l"] == ["x", "y", "z"]
    assert with_part(RAW, AddPart("a", None, "z"))["a"] == ["1", "z"]
    assert without_part(RAW, RemovePart("l.0"))["l"] == ["y"]
    assert [*with_move(RAW, MovePart("m.o", 0))["m"]] == ["o", "n"]
    assert RAW["m"] == {"n": "2", "o": "3"}


def test_order_and_kind_count() -> None:
    assert not is_same({"a": "1", "b": "2"}, {"b": "2", "a": "1"})
    assert not is_same(["1"], "1")
    assert is_same({"a": ["1", {}]}, {"a": ["1", {}]})


def test_words_as_they_are_read_back() -> None:
    assert plain({"a": ["cafe\u0301\r\nx\ry"]}) == {"a": ["caf\u00e9\nx\ny"]}
    with pytest.raises(EditRefused, match="These words hold"):
        plain(["\u202e"])
