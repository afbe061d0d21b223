"""A new test stands beside earlier ones of other words and other documents, and replaces none of them."""

from __future__ import annotations

from datetime import date

from govkit.data.understood import KeptFigures, KeptTest
from govkit.understanding.earlier import of_the_same_words, without_the_same_words


def figures(name: str, words: str) -> KeptFigures:
    return KeptFigures.model_construct(id=name, clause="c", words=words, asked=20, found=20, understood=20, sentence="")


def kept(*questions: KeptFigures, document: str = "letter") -> KeptTest:
    on = date(2026, 11, 20)
    return KeptTest.model_construct(document=document, of="R-1", on=on, people=20, questions=questions)


SAME, OLD, OTHER = figures("a", "1"), figures("a", "0"), figures("b", "1")
NEW = kept(SAME)


def test_earlier_tests_of_the_same_words_are_found() -> None:
    before = (kept(SAME, OTHER), kept(OLD), kept(OTHER), kept(SAME, document="notice"))
    assert of_the_same_words(before, NEW) == before[:1]


def test_what_was_asked_of_other_words_or_documents_stays() -> None:
    before = (kept(SAME, OTHER), kept(SAME), kept(OLD), kept(SAME, document="notice"))
    assert without_the_same_words(before, NEW) == (kept(OTHER), kept(OLD), kept(SAME, document="notice"))
