"""What can be otherwise in a file: each key, each choice, none, one and several; and the rest of the file stays what it is."""

from __future__ import annotations

from govkit.branches.changes import LEFT_OUT, changes_of, replaced
from govkit.branches.shapes import ModelShape, an_example
from govkit.branches.trials import FileAsWritten
from govkit.data.programmes import programmes
from govkit.model.partnership import Nation, Partnership
from tests.changes import raw_of
from tests.rows import over_rows

RAW = raw_of("smallest")
BY_PATH: dict[str, list[object]] = {}
for _change in changes_of(RAW):
    BY_PATH.setdefault(_change.path, []).append(_change.value)


def test_a_choice_has_each_of_its_other_values() -> None:
    written = RAW["partnership"]["nation"]
    assert BY_PATH["partnership.nation"] == [each.value for each in Nation if each != written]


def test_what_may_be_left_out_is_left_out_and_what_must_not_is_not() -> None:
    assert all(LEFT_OUT not in BY_PATH.get(path, []) for path in ("partnership", "partnership.name", "flows"))
    optional = next(key for key in RAW if ModelShape(Partnership).keys[key].may_be_left_out)
    assert LEFT_OUT in BY_PATH[optional]


def test_what_is_not_there_comes_with_what_it_must_have_and_with_all_that_it_may() -> None:
    least, most = BY_PATH["terms"]
    assert isinstance(least, dict)
    assert isinstance(most, dict)
    assert set(least) < set(most)


def test_a_list_of_parts_has_none_one_and_several() -> None:
    sizes = {len(each) for each in BY_PATH["flows"] if isinstance(each, dict)}
    assert {0} < sizes


def test_a_change_leaves_the_data_as_it_was() -> None:
    before = repr(RAW)
    for change in changes_of(RAW):
        change.made_in(RAW)
    assert repr(RAW) == before


@over_rows(
    ("route", "value", "left"),
    [
        (("a", 0), 5, {"a": [5, 2], "b": {"c": 3}}),
        (("a", 1), LEFT_OUT, {"a": [1], "b": {"c": 3}}),
        (("b", "c"), LEFT_OUT, {"a": [1, 2], "b": {}}),
        (("b", "d"), 4, {"a": [1, 2], "b": {"c": 3, "d": 4}}),
    ],
)
def test_one_place_is_replaced(route: tuple[str | int, ...], value: object, left: object) -> None:
    assert replaced({"a": [1, 2], "b": {"c": 3}}, route, value) == left


def test_the_same_file_gives_the_same_changes() -> None:
    first, second = ([(each.path, each.told) for each in changes_of(RAW)] for _ in range(2))
    assert first == second


def test_most_changes_make_a_file_that_can_be_read() -> None:
    written = FileAsWritten("partners.yaml", RAW, programmes(), {})
    read = [written.partnership(each.made_in(RAW)) for each in changes_of(RAW)]
    assert sum(each is not None for each in read) > len(read) * 0.7


def test_each_kind_of_part_has_an_example() -> None:
    for key, known in ModelShape(Partnership).keys.items():
        assert an_example(known.shape, RAW, full=False) is not None or key in ("requests", "letters"), key
