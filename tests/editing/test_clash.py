"""A clash says what both made of a fact, and how ours would stand."""

from __future__ import annotations

from govkit.editing.change import RemovePart, SetFact
from govkit.editing.clash import Clash, EditsClash


def test_what_takes_ours() -> None:
    assert Clash("a", "1", "2", "3").taking_ours == SetFact("a", "2")
    assert Clash("a", "1", None, "3").taking_ours == RemovePart("a")


def test_the_sentence_names_what_clashes() -> None:
    told = EditsClash([Clash("a", "1", "2", "3"), Clash("b.c", "1", "2", "3")], "base", "ours", "theirs")
    assert "Somebody else has changed `a`, `b.c` since you opened it." in str(told)
    assert (told.base, told.ours, told.theirs) == ("base", "ours", "theirs")
    assert "has changed the file since" in str(EditsClash([Clash("", "1", "2", "3")], "", "", ""))
