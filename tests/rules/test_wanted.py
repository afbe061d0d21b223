"""What takes a fact back is found by its group, and so is what it lacks."""

from __future__ import annotations

from govkit.data.wanted_words import WantedWords
from govkit.questions.wanted import FreeFact
from govkit.rules.wanted import Undone, judged, lacking, undone
from tests.changes import partnership_with

WANTED = WantedWords(at="terms.changes", needs=("says-all-decide",), undone_by=("one-decides-for-all",), wants="it")


def test_the_first_group_is_told() -> None:
    said = FreeFact("terms.changes", "The lead can change it.", WANTED)
    assert undone(partnership_with(""), said) == Undone("can change it", "one-decides-for-all")
    assert lacking(partnership_with(""), said) == "says-all-decide"


def test_nothing_is_told_of_what_says_what_it_has_to() -> None:
    said = FreeFact("terms.changes", "All parties agree to a change.", WANTED)
    assert undone(partnership_with(""), said) is None
    assert not lacking(partnership_with(""), said)


def test_what_is_taken_back_has_to_say_nothing_besides() -> None:
    whole = partnership_with("approach.direct_referrals: Any partner sends whatever it likes.")
    found = [each for each in judged(whole) if each.said.path == "approach.direct_referrals"]
    assert [(each.undone is not None, each.lacking) for each in found] == [(True, "")]


def test_what_is_denied_takes_nothing_back_but_what_comes_of_it_does() -> None:
    wanted = WantedWords(at="flows.*.why_without_asking", undone_by=("told-afterwards",), wants="it")
    for words, found in (
        ("Nobody finds out once it is over.", False),
        ("Nobody can fill in a form there, so they find out once they are home.", True),
    ):
        assert bool(undone(partnership_with(""), FreeFact("flows.replies.why_without_asking", words, wanted))) is found
