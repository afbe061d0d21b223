"""Where an address stands on a letter: what a window shows of a sheet wherever it slides, and how large the address can be."""

from __future__ import annotations

import pytest

from govkit.data.postage import (
    BELOW_FOOT,
    FILE,
    POINTS,
    Area,
    PostageFile,
    address_type,
    check_postage,
    layout,
)
from govkit.data.shelf import shipped
from govkit.finding import Evidence
from govkit.model.letter import Postage
from tests.rows import over_rows


def box(left: float, right: float, top: float, bottom: float) -> Area:
    return Area(left=left, right=right, top=top, bottom=bottom)


@over_rows(
    ("way", "place", "clear", "below"),
    [
        (Postage.WINDOW_DL, box(20, 100, 57, 81), box(10, 110, 46, 92), 92),
        (None, box(20, 100, 57, 81), box(10, 110, 46, 92), 92),
        (Postage.WINDOW_C5, box(20, 91, 67, 88.5), box(1, 110, 53.5, 102), 102),
        (Postage.NOTIFY, box(24.6, 120, 39.5, 66.3), box(24.6, 120, 39.5, 66.3), 95),
    ],
)
def test_an_address_stays_in_the_window_wherever_the_sheet_slides(
    way: Postage | None, place: Area, clear: Area, below: float
) -> None:
    found = layout(way)
    assert (found.place, found.clear, found.below) == (place, clear, below)


def test_figures_that_nobody_read_are_marked() -> None:
    evidence = {way: layout(way).evidence for way in Postage}
    assert evidence == {
        Postage.WINDOW_DL: Evidence.UNVERIFIED,
        Postage.WINDOW_C5: Evidence.UNVERIFIED,
        Postage.NOTIFY: Evidence.VERIFIED,
    }


@over_rows("way", Postage)
@over_rows("lines", range(1, 8))
def test_an_address_of_any_lawful_length_is_whole_in_its_place(way: Postage, lines: int) -> None:
    of = layout(way)
    size, pitch, first_foot = address_type(of, lines)
    assert first_foot >= 0.72 * size - 0.01
    last_foot = first_foot + (lines - 1) * pitch
    assert last_foot + BELOW_FOOT * size <= (of.place.bottom - of.place.top) * POINTS + 0.1
    assert size == 8 if way is Postage.NOTIFY else 10 <= size <= 14
    assert pitch <= 1.2 * size + 0.01


def test_a_long_line_makes_the_address_smaller_and_never_too_small() -> None:
    of = layout(Postage.WINDOW_DL)
    assert [address_type(of, 3, widest).size for widest in (0, 10, 20, 30)] == [14, 14, 11.25, 10]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"box": box(1, 2, 3, 4)}, "Nothing says where the address stands, or two things."),
        ({"window": None}, "Nothing says where the address stands, or two things."),
    ],
)
def test_a_layout_that_says_nothing_or_two_things_is_told(changed: dict[str, object], says: str) -> None:
    written = shipped(FILE, PostageFile)
    assert list(check_postage(written)) == []
    layouts = {**written.layouts, Postage.WINDOW_DL: layout(None).model_copy(update=changed)}
    assert [wrong.message for wrong in check_postage(PostageFile(layouts=layouts))] == [says]
    del layouts[Postage.NOTIFY]
    assert "`notify` has no layout." in [wrong.message for wrong in check_postage(PostageFile(layouts=layouts))]
