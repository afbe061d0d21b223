"""Counts are read in figures and in words, and told beside what is counted."""

from __future__ import annotations

from govkit.wording.counts import count_in, counted


def test_a_count_is_read_in_figures_and_in_words() -> None:
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    assert [count_in(word) for word in words] == list(range(1, 13))
    assert [count_in(word) for word in ("28", "a", "An", "TEN")] == [28, 1, 1, 10]


def test_what_is_no_count_is_none() -> None:
    assert [count_in(word) for word in ("some", "thirteen", "", "1.5")] == [None] * 4


def test_what_is_counted_is_told_in_the_right_number() -> None:
    told = [counted(1, "letter"), counted(0, "letter"), counted(12_000, "letter"), counted(2, "entry", "entries")]
    assert told == ["1 letter", "0 letters", "12,000 letters", "2 entries"]
