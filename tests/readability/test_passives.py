"""Which words of a sentence are a passive, and which only say how things are."""

from __future__ import annotations

from govkit.readability.passives import passives
from tests.rows import over_rows


@over_rows(
    ("sentence", "found"),
    [
        ("your letter was sent", ["was sent"]),
        ("your letter was only now quickly sent", ["was only now quickly sent"]),
        ("a decision is made by the council", ["is made"]),
        ("a decision is made", ["is made"]),
        ("the team is made up of nurses", []),
        ("the plan is made of three parts", []),
        ("a record is kept of each visit", ["is kept"]),
        ("we are used to this", []),
        ("your details are used to plan visits", ["are used"]),
        ("details are used", ["are used"]),
        ("the office is located here", []),
        ("it was", []),
        ("she is only", []),
        ("the list was checked and it was sent", ["was checked", "was sent"]),
    ],
)
def test_a_passive_is_found_from_its_first_word_to_its_last(sentence: str, found: list[str]) -> None:
    words = sentence.split()
    assert [" ".join(words[first : last + 1]) for first, last in passives(words)] == found
