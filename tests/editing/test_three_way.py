"""Whatever two people make of a sequence, the stretches cover all of it, on each side and in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.editing.three_way import stretches

LINES = st.lists(st.sampled_from("abcd"), max_size=8)


@pytest.mark.whole
@settings(max_examples=200, deadline=None)
@given(LINES, LINES, LINES)
def test_nothing_is_left_out(base: list[str], ours: list[str], theirs: list[str]) -> None:
    found = [*stretches(base, ours, theirs)]
    assert [line for each in found for line in base[each.base]] == base
    assert [line for each in found for line in ours[each.ours]] == ours
    assert [line for each in found for line in theirs[each.theirs]] == theirs


def test_neighbours_do_not_touch() -> None:
    found = [*stretches([*"abc"], [*"xbc"], [*"ayc"])]
    assert [("abc"[each.base], "xbc"[each.ours], "ayc"[each.theirs]) for each in found] == [
        ("a", "x", "a"),
        ("b", "b", "y"),
        ("c", "c", "c"),
    ]
