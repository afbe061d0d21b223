from __future__ import annotations

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.document import Blank, Stated, Text
from govkit.document.marks import (
    MARKS,
    MOST_MARKS,
    MarkUnknown,
    TooManyFacts,
    begun,
    holds_blank,
    holds_slot,
    mark,
    marking,
    read_marked,
    strip_marks,
    told,
)
from govkit.wording.say import begin
from govkit.written.raw_data import MOST_VALUES

CHAIN = ("flows.flag-return.from", "partners.weir-surgery.name")
# What a partnership file can hold: no control characters, no halves of a character, nothing for private use.
WORDS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")))


@settings(deadline=None)
@given(words=WORDS, settled=st.booleans())
def test_a_marked_fact_is_read_back_with_its_chain(words: str, settled: bool) -> None:
    wanted = Stated(CHAIN, words) if settled else Blank(CHAIN, words)
    assert list(read_marked(mark(CHAIN, words, settled=settled))) == [wanted]


@settings(deadline=None)
@given(words=WORDS)
def test_only_the_words_are_left_when_marks_are_stripped(words: str) -> None:
    assert strip_marks(f"a{mark(CHAIN, words, settled=True)}b") == f"a{words}b"


def test_facts_are_read_in_order_with_the_words_between_them() -> None:
    first, second = mark(("a",), "one", settled=True), mark(("b",), "two", settled=False)
    read = list(read_marked(f"From {first} to {second}."))
    assert read == [Text("From "), Stated(("a",), "one"), Text(" to "), Blank(("b",), "two"), Text(".")]


def test_a_fact_without_words_keeps_its_place() -> None:
    assert list(read_marked(mark(CHAIN, "", settled=True))) == [Stated(CHAIN, "")]


@pytest.mark.parametrize("words", ["R&D", "a < b > c", "\"quoted\" and 'quoted'", "&amp; &lt; &#38;", "</p><script>"])
def test_escaping_a_marked_fact_changes_nothing_of_it(words: str) -> None:
    chain = ("glossary.R&D <x>",)
    assert list(read_marked(escape(mark(chain, words, settled=True)))) == [Stated(chain, words)]


def test_a_fact_is_marked_by_one_sign_that_says_nothing_of_it() -> None:
    first, again = mark(CHAIN, "words", settled=True), mark(CHAIN, "words", settled=True)
    assert first == again
    assert MARKS.fullmatch(first)
    others = (
        mark(CHAIN, "other", settled=True),
        mark(("a",), "words", settled=True),
        mark(CHAIN, "words", settled=False),
    )
    assert len({first, *others, mark(CHAIN, "words", settled=True, also=(CHAIN,))}) == 5


def test_facts_that_are_said_with_another_have_no_words_and_are_never_without_it() -> None:
    sign = mark(CHAIN, "words", settled=True, also=(("a",), ("b",)))
    assert list(read_marked(sign)) == [Stated(CHAIN, "words"), Stated(("a",), ""), Stated(("b",), "")]
    assert list(read_marked(sign[:1])) == list(read_marked(sign))


def test_marked_words_begin_as_a_sentence_does() -> None:
    also = (("a",),)
    assert list(read_marked(begun(f"{mark(CHAIN, 'some words', settled=True, also=also)} here", begin))) == [
        Stated(CHAIN, "Some words"),
        Stated(("a",), ""),
        Text(" here"),
    ]
    assert begun("words", begin) == "Words"
    assert begun("", begin) == ""
    blank = mark(CHAIN, "a blank", settled=False)
    assert begun(blank, begin) == blank


def test_a_person_is_told_the_words_and_never_a_sign() -> None:
    assert told(f"no {mark(CHAIN, 'words', settled=True)} and \ue7ff here") == "no words and  here"


def test_a_mark_is_known_to_its_own_render_alone() -> None:
    with marking():
        ours = mark(CHAIN, "words", settled=True)
        with marking(), pytest.raises(MarkUnknown):
            list(read_marked(ours))
        assert strip_marks(ours) == "words"
    with pytest.raises(MarkUnknown):
        strip_marks(ours)


@pytest.mark.whole
def test_there_are_signs_for_as_many_facts_as_a_file_can_hold() -> None:
    assert MOST_MARKS > MOST_VALUES
    signs = {mark(CHAIN, str(number), settled=True) for number in range(MOST_MARKS)}
    assert len(signs) == MOST_MARKS
    assert all(map(MARKS.fullmatch, signs))
    with pytest.raises(TooManyFacts, match="137,468 different facts"):
        mark(CHAIN, "one more", settled=True)


def test_blanks_and_slots_are_told_from_their_marks() -> None:
    blank, slot = mark(CHAIN, "[to be agreed]", settled=False), mark(CHAIN, "«name»", settled=True)
    assert [holds_blank(f"a{marked}") for marked in (blank, slot, "")] == [True, False, False]
    assert [holds_slot(f"a{marked}") for marked in (blank, slot, "")] == [False, True, False]


def test_the_path_of_a_fact_is_where_its_words_are_written() -> None:
    assert Stated(CHAIN, "").path == Blank(CHAIN, "").path == "partners.weir-surgery.name"
