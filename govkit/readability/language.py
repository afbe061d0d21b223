"""Tells whether a text reads as English, since the formulas hold for no other language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from govkit.readability.data import rows
from govkit.readability.words import Word

_FUNCTION_WORDS: Final = frozenset(word for row in rows("function_words.txt") for word in row)
_LEAST_SHARE: Final = 0.08
_ENOUGH: Final = 40


def reads_as_english(words: Iterable[Word]) -> bool:
    """Whether enough of the words are those that join English sentences. So few words that nobody can tell pass for English."""
    found = [
        word.text.lower().replace("’", "'") for word in words if not word.copied and any(map(str.isalpha, word.text))
    ]
    if len(found) < _ENOUGH:
        return True
    return sum(word in _FUNCTION_WORDS for word in found) / len(found) >= _LEAST_SHARE
