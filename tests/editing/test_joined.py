"""The facts of two people are put together one by one."""

from __future__ import annotations

from typing import Any

from govkit.editing.joined import joined
from tests.rows import over_rows


@over_rows(
    ("base", "ours", "theirs", "both", "clashing"),
    [
        ({"a": "1", "b": "2"}, {"a": "9", "b": "2"}, {"a": "1", "b": "8"}, {"a": "9", "b": "8"}, []),
        ({"a": "1"}, {"a": "2"}, {"a": "2"}, {"a": "2"}, []),
        ({"a": "1"}, {"a": "2"}, {"a": "3"}, {"a": "3"}, ["a"]),
        ({"a": "1"}, {}, {"a": "1", "b": "2"}, {"b": "2"}, []),
        ({"a": "1"}, {}, {"a": "2"}, {"a": "2"}, ["a"]),
        ({}, {"a": {"b": "1"}}, {"a": {"c": "2"}}, {"a": {"c": "2", "b": "1"}}, []),
        ({"a": ["x", "y"]}, {"a": ["x", "y", "z"]}, {"a": ["w", "x", "y"]}, {"a": ["w", "x", "y", "z"]}, []),
        ({"a": ["x"]}, {"a": ["x", "y"]}, {"a": ["x", "z"]}, {"a": ["x", "y", "z"]}, []),
        (
            {"a": [{"b": "1", "c": "2"}]},
            {"a": [{"b": "9", "c": "2"}]},
            {"a": [{"b": "1", "c": "8"}]},
            {"a": [{"b": "9", "c": "8"}]},
            [],
        ),
        ({"a": ["x", "y"]}, {"a": ["z"]}, {"a": ["x", "v"]}, {"a": ["x", "v"]}, ["a"]),
        ({"a": "1", "b": "2"}, {"b": "2", "a": "1"}, {"a": "1", "b": "3"}, {"b": "3", "a": "1"}, []),
    ],
)
def test_facts_of_both(base: Any, ours: Any, theirs: Any, both: Any, clashing: list[str]) -> None:
    found, clashes = joined(base, ours, theirs)
    assert [*found] == [*both]
    assert found == both
    assert [clash.path for clash in clashes] == clashing
