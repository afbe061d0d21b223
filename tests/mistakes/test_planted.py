"""Mistakes that people planted are found as docs/decisions.md says, and each can still be planted."""

from __future__ import annotations

import pytest

from tests.mistakes.planted import SETS, mistakes, outcomes, text_of


@pytest.mark.parametrize("name", SETS)
def test_each_stands_once_in_its_file(name: str) -> None:
    wrong = [each.wrong for each in mistakes(name) if text_of(each.file).count(each.find) != 1]
    assert wrong == []
    assert len(mistakes(name)) >= 40


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "fields", "words", "unread_at_most"),
    [
        ("first", 38, 18, 2),
        ("second", 39, 19, 2),
        ("third", 40, 2, 2),
        ("fourth", 40, 9, 2),
        ("fifth", 37, 3, 2),
        ("sixth", 40, 7, 2),
        ("seventh", 38, 4, 2),
        ("eighth", 27, 8, 8),
        ("ninth", 23, 2, 2),
    ],
)
def test_as_many_are_found_as_were(name: str, fields: int, words: int, unread_at_most: int) -> None:
    every = tuple(outcomes(name))
    found = [each.mistake.kind for each in every if each.found]
    assert found.count("fields") >= fields
    assert found.count("words") >= words
    unread = [
        each.mistake.wrong
        for each in every
        if each.mistake.kind == "words" and not each.found and not each.is_read_aloud
    ]
    assert len(unread) <= unread_at_most, unread
