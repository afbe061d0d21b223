"""A recipient's own lines stand in their holes, unless one of them can't."""

from __future__ import annotations

from functools import cache

from govkit.posting.fill import Filling
from tests.posting.people import ADDRESS, IN_FULL, NO_ROOM, layout, somebody
from tests.rows import over_rows


@cache
def filling() -> Filling:
    return Filling(layout(), tagged=True)


def test_there_is_a_piece_for_each_that_varies() -> None:
    filled = filling().filled(somebody())
    assert filled
    assert len(filled) == len(filling().pages.varying)
    assert filled == filling().filled(somebody())
    assert filled[1:] == (filling().filled(somebody(name="Zoë", salutation="Ada Byron")) or ())[1:]


@over_rows("name", [*NO_ROOM, *IN_FULL, "山田"])
def test_what_can_not_be_set_is_none(name: str) -> None:
    assert filling().filled(somebody(name=name)) is None
    assert filling().filled(somebody(salutation=f"{name} {'Ada ' * 20}".strip())) is None


def test_a_line_that_ends_just_within_the_page_is_set_and_one_that_is_wider_is_not() -> None:
    widths = [filling().filled(somebody(salutation="m" * count)) is not None for count in range(1, 80)]
    assert widths[0]
    assert not widths[-1]
    assert widths == sorted(widths, reverse=True)


def test_a_long_line_sets_the_whole_address_in_smaller_type() -> None:
    long = somebody(address=("122 The Old Gatehouse, Northmoor Hall Farm", *ADDRESS[1:]))
    usual, smaller = filling().filled(somebody()), filling().filled(long)
    assert usual
    assert smaller
    assert b" 15.799805 Tf" in usual[0]
    assert b" 15.799805 Tf" not in smaller[0]
