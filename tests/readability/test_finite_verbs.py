"""Where the verb of a clause stands is told from nouns of the same form, and from “to help”."""

from __future__ import annotations

from govkit.readability.finite_verbs import PLAIN, THIRD, end_of_verb, is_finite
from govkit.wording.inflect import verb
from tests.rows import over_rows


@over_rows(
    ("sentence", "verbs"),
    [
        ("we will keep it", ["will"]),
        ("the list holds your name", ["holds"]),
        ("the plans are new", ["are"]),
        ("care that she needs costs more", ["needs", "costs"]),
        ("housing costs can rise", ["can"]),
        ("the nurse gave it to us", ["gave"]),
        ("we want to help you to do so", ["want"]),
        ("your calls and letters", []),
        ("the records", []),
        ("a soon holds", []),
    ],
)
def test_the_verb_of_a_clause(sentence: str, verbs: list[str]) -> None:
    words = sentence.split()
    assert [word for at, word in enumerate(words) if is_finite(words, at)] == verbs


def test_a_verb_ends_after_what_belongs_to_it() -> None:
    assert end_of_verb(["it", "will", "not", "have", "given"], 1) == 4
    assert end_of_verb(["it", "is"], 1) == 2


def test_the_third_person_is_that_of_the_lists_of_words() -> None:
    assert {verb(plain).third for plain in PLAIN} == THIRD
