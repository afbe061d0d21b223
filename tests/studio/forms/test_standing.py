"""What stands in the file is compared with answers whichever way it was written."""

from __future__ import annotations

from typing import Any

from govkit.studio.forms.standing import in_order_of, raw_at, same, standing
from govkit.studio.forms.wanted import wanted
from tests.rows import over_rows


@over_rows(
    ("path", "raw", "stands"),
    [
        ("flows.x.to", "a", ["a"]),
        ("flows.x.to", ["a", "b"], ["a", "b"]),
        ("flows.x.to", "To Be Agreed", "to be agreed"),
        ("flows.x.to", [], None),
        ("partnership.name", "A\n  b", "A b"),
        ("partnership.name", None, None),
        ("data_items.x.health", "YES", "true"),
        ("flows.x.carries", {"i": "see  it"}, {"i": "see it"}),
        ("flows.x.carries", ["no", "block"], None),
        ("partnership.name", {"no": "words"}, ""),
    ],
)
def test_a_value_stands_in_one_form(path: str, raw: Any, stands: Any) -> None:
    of = wanted(tuple(path.split(".")))
    assert of is not None
    assert standing(of, raw) == stands


def test_the_order_of_ticks_says_nothing_and_that_of_lines_does() -> None:
    ticks, lines = wanted(("flows", "x", "to")), wanted(("partners", "x", "address"))
    assert ticks is not None
    assert lines is not None
    assert same(ticks, ["a", "b"], ["b", "a"])
    assert not same(lines, ["a", "b"], ["b", "a"])


@over_rows(
    ("path", "before", "now", "written"),
    [
        ("flows.x.to", ["c", "a"], ["a", "b", "c"], ["c", "a", "b"]),
        ("flows.x.carries", {"c": "1"}, {"a": "1", "c": "2"}, {"c": "2", "a": "1"}),
        ("partners.x.address", ["Hall", "Town"], ["Hall", "Street", "Town"], ["Hall", "Street", "Town"]),
        ("glossary", {"c": "1", "a": "2"}, {"a": "2", "c": "1"}, {"a": "2", "c": "1"}),
    ],
)
def test_what_is_new_comes_last_of_what_is_ticked_and_where_it_was_typed(
    path: str, before: Any, now: Any, written: Any
) -> None:
    of = wanted(tuple(path.split(".")))
    assert of is not None
    found = in_order_of(of, before, now)
    assert found == written
    assert [*found] == [*written]


def test_the_order_of_words_and_their_meanings_is_an_answer() -> None:
    of = wanted(("glossary",))
    assert of is not None
    assert not same(of, {"a": "1", "b": "2"}, {"b": "2", "a": "1"})
    assert same(of, {"a": "1", "b": "2"}, {"a": "1", "b": "2"})


@over_rows(
    ("route", "found"), [(("a", "0", "b"), "x"), (("a", "1"), None), (("a", "x"), None), ((), {"a": [{"b": "x"}]})]
)
def test_a_place_is_found_through_blocks_and_lists(route: tuple[str, ...], found: Any) -> None:
    assert raw_at({"a": [{"b": "x"}]}, route) == found
