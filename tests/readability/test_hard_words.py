"""A word is hard where it is long and no child of ten knows it."""

from __future__ import annotations

import pytest

from govkit.readability.hard_words import is_familiar, is_hard, sounds_long
from govkit.readability.language import reads_as_english
from tests.rows import over_rows


@over_rows(
    ("word", "long"),
    [
        ("family", True),
        ("hospital", True),
        ("letter", False),
        ("organisation", True),
        ("2027", False),
        ("A12bcdefghi", False),
    ],
)
def test_a_long_word_has_three_syllables_or_more(word: str, long: bool) -> None:
    assert sounds_long(word) is long


@over_rows(
    "word", ["family", "Family", "families", "family’s", "families’", "hospital's", "hospitals", "library", "libraries"]
)
def test_a_child_knows_a_word_in_each_of_its_forms(word: str) -> None:
    assert is_familiar(word)
    assert not is_hard(word)


@over_rows("word", ["authority", "authorities", "organisation", "confidentiality"])
def test_a_long_word_that_no_child_knows_is_hard(word: str) -> None:
    assert is_hard(word)


@pytest.mark.parametrize("word", ["ward", "levy"])
def test_a_short_word_is_never_hard(word: str) -> None:
    assert not is_hard(word)


@over_rows(
    ("joining", "others", "english"),
    [(0, 39, True), (0, 40, False), (4, 46, True), (4, 47, False), (8, 92, True), (7, 93, False)],
)
def test_english_has_a_share_of_words_that_join(joining: int, others: int, english: bool) -> None:
    assert reads_as_english(["the"] * joining + [f"wort{'x' * number}" for number in range(others)]) is english


def test_numbers_count_neither_way() -> None:
    assert reads_as_english(["wort"] * 39 + ["12"] * 100)
    assert not reads_as_english(["wort"] * 39 + ["a1"])
    assert reads_as_english(["wort"] * 46 + ["the"] * 4 + ["12"] * 100)
