"""No row of words and meanings is lost without a word."""

from __future__ import annotations

from govkit.studio.forms.pairs import TypedPair, unfit_pairs


def test_each_row_that_would_be_lost_is_told_once() -> None:
    rows = [TypedPair("a", "1"), TypedPair("a", "2"), TypedPair("a", "3"), TypedPair("", "4"), TypedPair("b", "")]
    found = [*unfit_pairs("glossary", rows, "partners.yaml")]
    assert [(each.rule, each.path) for each in found] == [("duplicate-key", "glossary"), ("empty-key", "glossary")]
    assert "“a” stands in two rows." in found[0].message
    assert "“4” is the meaning of no word." in found[1].message


def test_rows_with_words_of_their_own_are_fit() -> None:
    assert not [*unfit_pairs("glossary", [TypedPair("a", "1"), TypedPair("b", "1")], "partners.yaml")]
