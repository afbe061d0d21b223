"""Reads words as people do who look for a name: without regard to accents, capitals, punctuation and how letters are stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

APOSTROPHES: Final = "'’‘\u201b`\u00b4\u02b9\u02bb\u02bc\u02bd\u2032\u2035\uff07\uff40\ua78b\ua78c\u055a"
_WORD: Final = re.compile(
    rf"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]|[{APOSTROPHES}](?=[^\W\d_]))*"
)
_POSSESSIVE: Final = re.compile(rf"(?<=.)[{APOSTROPHES}]s$", re.IGNORECASE)
_NO_LETTERS: Final = str.maketrans(dict.fromkeys(APOSTROPHES))  # Unicode has some among the letters
_TWO_LETTERS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_ONE_LETTER: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


class ReadWord(NamedTuple):
    """A word of a text: where it stands, how it is read, and whether it starts with a capital."""

    start: int
    end: int
    read: str
    is_capital: bool
    is_upper: bool


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[ReadWord, ...]:
    """The words of a text in their order. What a hyphen joins are several, an apostrophe is no letter, nor is an `’s` part of a word."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[ReadWord]:
    for found in _WORD.finditer(text):
        written = _POSSESSIVE.sub("", found.group())
        letters = [letter for letter in unicodedata.normalize("NFKC", written) if letter.isalpha()]
        if letters and (read := folded(written)):  # ½ counts as a letter and is none
            is_upper = all(letter.isupper() for letter in letters)
            yield ReadWord(found.start(), found.start() + len(written), read, letters[0].isupper(), is_upper)


@cache
def folded(word: str) -> str:
    """The letters of a word alone: small, without accents, and each in its plainest form."""
    bare = word.translate(_NO_LETTERS).casefold()
    plain = unicodedata.normalize("NFKD", bare).casefold().translate(_ONE_LETTER)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isalpha())


def spellings(word: str) -> frozenset[str]:
    """The ways in which a word is read: `Müller` as `muller` and, as where there is no such letter, `mueller`."""
    small = unicodedata.normalize("NFC", word.casefold())
    return frozenset({folded(word), folded("".join(_TWO_LETTERS.get(letter, letter) for letter in small))})
