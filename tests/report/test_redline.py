"""What was approved beside what is said now, word by word."""

from __future__ import annotations

import pytest

from govkit.approval.reworded import Reworded
from govkit.report.redline import redlined
from tests.rules.test_words_rules import OTHER, PLACE, approved, clause, now


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Reworded(approved("We do not share it."), now("We share it."), PLACE), "  We [-do not-] share it.\n"),
        (Reworded(approved("We may."), now("We must."), PLACE), "  We [-may.-] {+must.+}\n"),
        (Reworded(None, now("New."), PLACE), "  {+New.+}\n"),
        (Reworded(None, now("New.", "a"), PLACE), "  {+New.+}\n      when `a`\n"),
        (Reworded(approved("Old.", "a"), None, PLACE), "  [-Old.-]\n      when `a`\n"),
        (
            Reworded(approved("Same.", "a"), now("Same."), PLACE, (OTHER, OTHER, OTHER)),
            "  Same.\n      was said when `a`\n      is said always\n      and so are 3 more\n",
        ),
        (Reworded(approved("Same."), now("Same."), PLACE), "  Same.\n      stands in another place\n"),
    ],
)
def test_a_redline_tells_what_goes_and_what_comes(change: Reworded, told: str) -> None:
    assert redlined(clause(change)) == f"isa/review\n{told}"


def test_in_colour_what_goes_is_struck_through() -> None:
    change = Reworded(approved("We do it."), now("We did it."), PLACE)
    assert redlined(clause(change), colour=True) == "isa/review\n  We \x1b[9;31mdo\x1b[0m \x1b[4;32mdid\x1b[0m it.\n"
