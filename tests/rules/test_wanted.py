"""What takes a fact back is found by its group, and so is what it lacks."""

from __future__ import annotations

from govkit.data.wanted_words import WantedWords
from govkit.questions.wanted import Said
from govkit.rules.wanted import Undone, lacking, undone
from tests.changes import partnership_with

WANTED = WantedWords(at="terms.changes", needs=("says-all-decide",), undone_by=("one-decides-for-all",), wants="it")


def test_the_first_group_is_told() -> None:
    said = Said("terms.changes", "The lead can change it.", WANTED)
    assert undone(partnership_with(""), said) == Undone("can change it", "one-decides-for-all")
    assert lacking(partnership_with(""), said) == "says-all-decide"


def test_nothing_is_told_of_what_says_what_it_has_to() -> None:
    said = Said("terms.changes", "All parties agree to a change.", WANTED)
    assert undone(partnership_with(""), said) is None
    assert not lacking(partnership_with(""), said)
