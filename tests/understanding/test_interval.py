"""How far figures reach, against what the tables of Clopper and Pearson have."""

from __future__ import annotations

import pytest

from govkit.understanding.interval import interval


@pytest.mark.parametrize(
    ("of_them", "asked", "lowest", "highest"),
    [
        (0, 20, 0.0, 0.1684),
        (11, 20, 0.3153, 0.7694),
        (14, 20, 0.4572, 0.8811),
        (16, 20, 0.5634, 0.9427),
        (20, 20, 0.8316, 1.0),
        (5, 10, 0.1871, 0.8129),
        (1, 1, 0.025, 1.0),
        (800, 1000, 0.7738, 0.8244),
        (1600, 2000, 0.7818, 0.8173),
    ],
)
def test_the_share_of_all_people_lies_within(of_them: int, asked: int, lowest: float, highest: float) -> None:
    found = interval(of_them, asked)
    assert found.lowest == pytest.approx(lowest, abs=0.0001)
    assert found.highest == pytest.approx(highest, abs=0.0001)


def test_it_is_said_in_whole_hundredths() -> None:
    assert str(interval(16, 20)) == "56 to 94%"
