"""Staff read in quotation marks what is said to the people whom the data is about."""

from __future__ import annotations

from govkit.model.unsettled import TO_BE_AGREED
from govkit.render.quoted import quoted
from govkit.render.stated import StatedFact

CHAIN = ("flows.replies.limit",)


def test_what_says_you_stands_in_quotation_marks() -> None:
    for words in ("ring you about money", "Your school gets it.", "for yourself"):
        said = quoted(StatedFact(words, CHAIN))
        assert (said.words, said.chain) == (f"“{words}”", CHAIN)


def test_what_speaks_of_people_stays_as_it_is() -> None:
    for words in ("see which families need help", "young people of 13"):
        fact = StatedFact(words, CHAIN)
        assert quoted(fact) is fact


def test_a_blank_and_what_is_no_fact_stay_as_they_are() -> None:
    blank = StatedFact(TO_BE_AGREED, CHAIN)
    assert quoted(blank) is blank
    assert quoted(None) is None
