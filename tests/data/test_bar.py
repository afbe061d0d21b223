"""How many have to understand a point: a house may raise that, and may not lower it."""

from __future__ import annotations

import pytest

from govkit.data.bar import MEDICINES, PeopleBar, read_bar


def test_as_large_a_share_of_more_people_is_needed() -> None:
    assert [MEDICINES.needed(asked) for asked in (20, 21, 25, 30, 1)] == [16, 17, 20, 24, 1]
    assert [MEDICINES.has_enough(asked) for asked in (19, 20)] == [False, True]
    assert str(MEDICINES) == "16 of 20"


@pytest.mark.parametrize(("written", "bar"), [("18 of 20", (18, 20)), (" 24  of 30 ", (24, 30))])
def test_a_bar_is_read(written: str, bar: tuple[int, int]) -> None:
    assert read_bar(written) == PeopleBar(*bar)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("80%", "“80%” is no bar. Write how many of how many people, such as `16 of 20`."),
        ("21 of 20", "asks for more people than there are"),
        ("5 of 5", "says too little: of so few people"),
        ("8 of 10", "Write a bar of 20 people or more."),
        ("19 of 19", "Write a bar of 20 people or more."),
        ("0 of 0", "says too little"),
        ("15 of 20", "is lower than `16 of 20`. A house may raise the bar, and may not lower it."),
    ],
)
def test_another_is_refused(written: str, why: str) -> None:
    with pytest.raises(ValueError, match="“") as refused:
        read_bar(written)
    assert why in str(refused.value)
