"""The small changes of a large one lead to it, whatever the two values are, and leave alone what is the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.editing.change import AddPart, MovePart, RemovePart, SetFact
from govkit.editing.meant import is_same, with_fact, with_move, with_part, without_part
from govkit.editing.steps import steps

VALUES = st.recursive(
    st.sampled_from("abc"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("wxyz"), inner, max_size=4),
    max_leaves=8,
)


@pytest.mark.whole
@settings(max_examples=150, deadline=None)
@given(VALUES, VALUES)
def test_they_lead_from_the_one_to_the_other(old: Any, new: Any) -> None:
    raw: Any = {"k": old}
    for change in steps(old, new, ("k",)):
        match change:
            case SetFact():
                raw = with_fact(raw, change)
            case AddPart():
                raw = with_part(raw, change)
            case RemovePart():
                raw = without_part(raw, change)
            case MovePart():
                raw = with_move(raw, change)
            case _:
                raise AssertionError(change)
    assert is_same(raw["k"], new)


def test_what_stays_is_not_touched() -> None:
    old = {"a": "1", "b": ["x", "y", "z"], "c": {"d": "2"}}
    new = {"a": "1", "b": ["x", "w", "z"], "c": {"d": "3"}}
    assert [*steps(old, new)] == [SetFact("b.1", "w"), SetFact("c.d", "3")]
    assert [*steps(["x", "y", "z"], ["x", "z"], ("l",))] == [RemovePart("l.1")]
    assert [*steps(["x", "z"], ["x", "y", "z"], ("l",))] == [AddPart("l", None, "y"), MovePart("l.2", 1)]
    assert [*steps({"a": "1", "b": "2"}, {"b": "2", "a": "1"}, ("m",))] == [MovePart("m.b", 0)]
