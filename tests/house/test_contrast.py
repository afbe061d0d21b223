"""How much words stand out, by the figures that WCAG gives, and the colour that is proposed instead."""

from __future__ import annotations

import pytest

from govkit.document.house_style import USUAL, Palette
from govkit.house.contrast import ENOUGH, faint, ratio
from tests.rows import over_rows


@over_rows(
    ("one", "other", "found"),
    [("000000", "ffffff", 21.0), ("ffffff", "ffffff", 1.0), ("767676", "ffffff", 4.54), ("777777", "ffffff", 4.48)],
)
def test_the_ratio_is_that_of_wcag(one: str, other: str, found: float) -> None:
    assert ratio(one, other) == ratio(other, one) == pytest.approx(found, abs=0.01)


def test_the_shipped_colours_stand_out() -> None:
    assert list(faint(USUAL)) == []


@over_rows(
    ("palette", "key", "behind"),
    [
        (Palette(headings="8899aa"), "headings", "the shading"),
        (Palette(text="5f5f5f", shading="bbbbbb"), "text", "the shading"),
        (Palette(shading="12304f", set_apart="12304f"), "headings", "the shading"),
        (Palette(text="707050"), "text", "the yellow of what is to be agreed"),
    ],
)
def test_words_that_hardly_stand_out_are_told_with_what_is_behind_them(palette: Palette, key: str, behind: str) -> None:
    found = {each.key: each for each in faint(palette)}
    assert found[key].behind == behind
    assert found[key].ratio < ENOUGH


def test_what_is_proposed_instead_is_darker_and_stands_out() -> None:
    (found,) = faint(Palette(headings="e0409f"))
    assert list(faint(Palette(headings=found.instead))) == []
    assert ratio(found.instead, "ffffff") > ratio("e0409f", "ffffff")


def test_no_colour_is_proposed_where_none_would_do() -> None:
    assert {each.instead for each in faint(Palette(shading="404040", set_apart="404040"))} == {""}
