from __future__ import annotations

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.document import Blank, Stated, Text
from govkit.document.marks import first_printed, mark, read_marked, strip_marks
from tests.rows import over_rows

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


@over_rows("words", ["R&D", "a < b > c", "\"quoted\" and 'quoted'", "&amp; &lt; &#38;", "</p><script>"])
def test_escaping_a_marked_fact_leaves_its_marks_alone(words: str) -> None:
    marked = mark(("glossary.R&D <x>",), words, settled=True)
    assert list(read_marked(escape(marked))) == [Stated((escape("glossary.R&D <x>"),), escape(words))]


def test_the_first_printed_character_stands_after_the_marks() -> None:
    marked = mark(CHAIN, "words", settled=True)
    assert marked[first_printed(marked)] == "w"
    assert first_printed("words") == 0


def test_the_path_of_a_fact_is_where_its_words_are_written() -> None:
    assert Stated(CHAIN, "").path == Blank(CHAIN, "").path == "partners.weir-surgery.name"
