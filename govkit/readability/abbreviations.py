"""Abbreviations: how they are read, and whether the full stop after one ends a sentence."""

from __future__ import annotations

import re
from typing import Final

from govkit.readability.data import rows

_ROWS: Final = tuple(rows("abbreviations.txt"))
_KIND: Final = {name: kind for kind, name, _syllables in _ROWS}
SYLLABLES: Final = {name: int(syllables) for kind, name, syllables in _ROWS if kind not in {"number", "unit"}}
UNITS: Final = {name: int(syllables) for kind, name, syllables in _ROWS if kind == "unit"}
BEFORE_NUMBER: Final = {f"{name}.": int(syllables) for kind, name, syllables in _ROWS if kind == "number"}

_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # U.K without its last full stop
_NUMBER: Final = re.compile(r"\W*(?:\d|[ivxl]+\b|[A-Z]{1,4}[/-]?\d)")
_DAYS_AND_MONTHS: Final = frozenset(
    name for kind, *names in rows("openers.txt") if kind == "calendar" for name in names
)
# Words that open sentences and seldom follow a name, so that “in the U.K. We” is two and “the U.K. Government” one.
_STARTERS: Final = frozenset(name for kind, *names in rows("openers.txt") if kind == "starter" for name in names)


def is_number(following: str) -> bool:
    """Whether what follows is a number, so that a word such as “No.” before it is an abbreviation."""
    return _NUMBER.match(following) is not None


def is_abbreviation(word: str) -> bool:
    """Whether a word before a full stop is known to be an abbreviation, such as “approx”."""
    return word.lower() in _KIND


def ends_sentence(word: str, following: str) -> bool:
    """Whether the full stop after a word ends a sentence, given the word that follows and starts with a capital or a digit."""
    stem, next_word = word.lower(), following.lower()
    is_letters = _DOTTED.fullmatch(word) or (len(word) == 1 and word.isalpha())
    is_initial = len(word) == 1 and word.isupper()  # S. Banerjee, though s. stands before the number of a section
    match "letters" if is_initial else _KIND.get(stem, "letters" if is_letters else ""):
        case "inside":
            return False
        case "number":
            return not is_number(following)
        case "word":
            return next_word not in _DAYS_AND_MONTHS
        case "title" | "letters":
            return next_word in _STARTERS
        case _:
            return True
