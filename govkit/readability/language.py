"""Tells whether a text reads as English, since the formulas hold for no other language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from govkit.readability.data import rows

_FUNCTION_WORDS: Final = frozenset(word for row in rows("function_words.txt") for word in row)
_LEAST_SHARE: Final = 0.08
_ENOUGH: Final = 40


def reads_as_english(words: Iterable[str]) -> bool:
    """Whether enough of the words, in small letters, are those that join English sentences. So few that nobody can tell pass for English."""
    counted = Counter(words)
    total = sum([count for text, count in counted.items() if text.isalpha() or any(map(str.isalpha, text))])
    joining = sum([counted[word] for word in _FUNCTION_WORDS])
    return total < _ENOUGH or joining / total >= _LEAST_SHARE
