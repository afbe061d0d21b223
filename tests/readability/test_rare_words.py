"""Which words people seldom meet, and which are names or made from words that they often do."""

from __future__ import annotations

import pytest

from govkit.readability.rare_words import is_common, is_rare, stems
from govkit.readability.tokens import tokens


@pytest.mark.parametrize(
    "word", ["encrypted", "tenancies", "Confidentiality", "outweighs", "co-signatory", "gargoyle’s"]
)
def test_a_rare_word(word: str) -> None:
    assert is_rare(word)


@pytest.mark.parametrize(
    "word",
    [
        "Saltmere",
        "NHS",
        "GPs",
        "iPad",
        "stopped",
        "helping",
        "replies",
        "children’s",
        "families’",
        "under-fives",
        "co-ordinator",
        "press",
        "assessed",
        "carers",
        "and/or",
    ],
)
def test_no_rare_word(word: str) -> None:
    assert not is_rare(word)


def test_what_a_word_is_made_from() -> None:
    assert set(stems("stopped")) == {"stopp", "stoppe", "stop"}
    assert "carry" in stems("carried")
    assert list(stems("is")) == []


def test_among_words_that_are_given() -> None:
    assert is_common("findings", {"find"})
    assert not is_common("finder", {"find"})


def test_they_are_counted_where_they_are_read() -> None:
    assert [token.rare for token in tokens("Ring 01632 960001 about arrears at help@arrears.example.")[0]] == [
        0,
        0,
        0,
        1,
        0,
        0,
    ]
