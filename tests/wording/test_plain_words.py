"""A word is left alone where the words beside it give it another meaning."""

from __future__ import annotations

from govkit.data.words import ListedWord
from govkit.wording.plain_words import FoundTerm, find, firsts_of
from govkit.wording.word_lists import forms, holds, plain_word
from tests.rows import over_rows

JOINING = "and or but who that in on at to with for from by if when as than about under because while before after"
DOING = "is are was were can may must will have do need get live has had does did should would could might"


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


def found_verb(sentence: str, verb: str, *instead: str, **more: object) -> list[FoundTerm]:
    """What a list with this verb alone finds."""
    word = ListedWord.model_validate({"source": "s", "verb": verb, "instead": instead, **more})
    known = forms([("label", word, "s")])
    return list(find(known, firsts_of(known), sentence.split()))


@over_rows(
    ("sentence", "is_found"),
    [
        ("we monitor it", True),
        ("she monitors it", True),
        ("a monitor", False),
        ("your monitors", False),
        ("the council's monitor", False),
        ("let's monitor it", True),
        ("the monitored child", True),
        ("their monitoring", True),
    ],
)
def test_after_an_article_a_verb_is_a_noun(sentence: str, is_found: bool) -> None:
    assert bool(found_verb(sentence, "monitor", "watch")) == is_found


@over_rows(
    ("sentence", "is_found"),
    [
        ("a letting agency", False),
        ("two letting agencies", False),
        ("an agency worker", False),
        ("agency workers", False),
        ("an agency", True),
        ("a letting", False),
    ],
)
def test_a_set_phrase_is_known_in_all_forms_of_its_words(sentence: str, is_found: bool) -> None:
    word = ListedWord.model_validate(
        {"source": "s", "noun": "agency", "instead": "service", "not_in": ["letting agencies", "~ worker"]}
    )
    known = forms([("label", word, "s")])
    assert bool(list(find(known, firsts_of(known), sentence.split()))) == is_found


def test_the_shortest_set_phrase_is_shown_as_it_is_written() -> None:
    word = ListedWord.model_validate(
        {"source": "s", "verb": "furnish", "instead": "give", "not_in": ["partly furnished", "~ a flat"]}
    )
    assert plain_word("label", word, "s").as_in == "furnish a flat"
    assert [holds(word, phrase) for phrase in ("fully furnished", "a ~ b", "a furnace")] == [True, True, False]


def test_what_stands_for_a_participle_is_known_apart() -> None:
    (given,) = found_verb("it was furnished", "furnish", "give")
    assert (given.form.instead, given.form.participles) == (("gave", "given"), ("given",))
    (kept,) = found_verb("it was retained", "retain", "keep")
    assert (kept.form.instead, kept.form.participles) == (("kept",), ())
