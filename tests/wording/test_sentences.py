"""A sentence ends at its stop, and what is no text has none."""

from __future__ import annotations

from govkit.wording.sentences import sentences_in, statements_in


def test_a_text_is_taken_sentence_by_sentence() -> None:
    assert sentences_in("We write first. Is it 2.5 km? Yes!  Then we ring") == [
        "We write first.",
        "Is it 2.5 km?",
        "Yes!",
        "Then we ring",
    ]


def test_what_is_no_text_has_no_sentence() -> None:
    assert sentences_in(None) == []


def test_a_semicolon_parts_what_is_stated() -> None:
    assert statements_in("One yes is enough; a no stops it. Ring us; we help") == [
        "One yes is enough;",
        "a no stops it.",
        "Ring us;",
        "we help",
    ]
