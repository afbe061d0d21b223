"""What figures come to, beside the bar."""

from __future__ import annotations

import pytest

from govkit.data.bar import MEDICINES, PeopleBar
from govkit.data.understood import KeptFigures
from govkit.understanding.marks import Mark, MarkedQuestion
from govkit.understanding.verdict import PeopleFigures, PointVerdict, counted, together


@pytest.mark.parametrize(
    ("asked", "found", "understood", "verdict"),
    [
        (20, 16, 16, PointVerdict.PASSED),
        (20, 20, 15, PointVerdict.NOT_UNDERSTOOD),
        (20, 15, 15, PointVerdict.NOT_FOUND),
        (20, 16, 15, PointVerdict.NOT_UNDERSTOOD),
        (30, 24, 24, PointVerdict.PASSED),
        (30, 24, 23, PointVerdict.NOT_UNDERSTOOD),
        (21, 17, 16, PointVerdict.NOT_UNDERSTOOD),  # as large a share of 21 are 17
        (19, 19, 19, PointVerdict.TOO_FEW),
        (1, 1, 1, PointVerdict.TOO_FEW),
        (10, 3, 3, PointVerdict.NOT_FOUND),  # so few can show that it fails
    ],
)
def test_a_point_passes_by_as_large_a_share_of_enough_people(
    asked: int, found: int, understood: int, verdict: PointVerdict
) -> None:
    assert PeopleFigures(asked, found, understood).judged(MEDICINES) is verdict


def test_a_house_may_ask_for_more() -> None:
    assert PeopleFigures(20, 17, 17).judged(PeopleBar(18, 20)) is PointVerdict.NOT_FOUND


def test_who_understood_has_found_it() -> None:
    marks = (Mark.UNDERSTOOD, Mark.FOUND, Mark.NOT_FOUND, Mark.UNDERSTOOD)
    assert counted(MarkedQuestion("a", "b", marks)) == (4, 3, 2)


def test_those_who_were_asked_about_the_same_words_count_together() -> None:
    kept = [
        KeptFigures.model_construct(id="a", clause="b", words="c", asked=20, found=found, understood=understood)
        for found, understood in ((20, 8), (20, 20))
    ]
    assert together(kept) == (40, 40, 28)
    assert together(kept).judged(MEDICINES) is PointVerdict.NOT_UNDERSTOOD  # asking on is no way to pass
