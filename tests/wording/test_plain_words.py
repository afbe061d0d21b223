"""A word is left alone where the words beside it give it another meaning."""

from __future__ import annotations

from govkit.data.words import ListedWord
from govkit.wording.plain_words import find, firsts_of
from govkit.wording.word_lists import forms
from tests.rows import over_rows

JOINING = "and or but who that in on at to with for from by"
DOING = "is are was were can may must will have do need get live"


def found(sentence: str, term: str = "vulnerable", **more: object) -> list[tuple[int, int]]:
    """The first and last word of each place where a list with this word alone finds it."""
    word = ListedWord.model_validate({"source": "s", "term": term, "instead": "plainer", **more})
    known = forms([("label", word, "s")])
    return [(each.first, each.last) for each in find(known, firsts_of(known), sentence.split())]


@over_rows("after", ["", *JOINING.split(), *DOING.split()])
def test_a_word_that_stands_alone_is_found_before_what_is_no_noun(after: str) -> None:
    assert found(f"the vulnerable {after}".strip(), alone="yes") == [(1, 1)]


def test_a_word_that_stands_alone_is_let_be_before_a_noun() -> None:
    assert found("a vulnerable family", alone="yes") == []
    assert found("a vulnerable family") == [(1, 1)]


@over_rows(
    ("sentence", "places"),
    [
        ("in order we stand", []),
        ("order", [(0, 0)]),
        ("an order form", []),
        ("court order", []),
        ("we order", [(1, 1)]),
        ("order court", [(0, 0)]),
    ],
)
def test_what_stands_beside_it_can_give_it_another_meaning(sentence: str, places: list[tuple[int, int]]) -> None:
    assert found(sentence, "order", not_after=["in", "court"], not_before=["form"]) == places


def test_a_term_of_several_words_ends_with_the_sentence_at_the_latest() -> None:
    assert found("in the event that", "in the event that") == [(0, 3)]
    assert found("in the event", "in the event that") == []
    assert found("so in the event that in the event that", "in the event that") == [(1, 4), (5, 8)]
    assert found("in the event that we", "in the event that", not_before="we") == []
