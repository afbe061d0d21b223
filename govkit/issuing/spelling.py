"""Reads words as people do who look for a name: without regard to accents, capitals, punctuation and how letters are stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

APOSTROPHES: Final = "'’‘\u201b`\u00b4\u02b9\u02bb\u02bc\u02bd\u2032\u2035\uff07\uff40\ua78b\ua78c\u055a"
_LETTER: Final = r"(?:[^\W\d_]|[\u24b6-\u24e9])"
_UNSEEN: Final = (
    r"[\u0300-\u036f\u00ad\u034f\u061c\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff"
    r"\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]"
)
_WORD: Final = re.compile(rf"{_LETTER}(?:{_LETTER}|{_UNSEEN}|[{APOSTROPHES}](?={_LETTER}))*")
_POSSESSIVE: Final = re.compile(rf"(?<=.)[{APOSTROPHES}]s$", re.IGNORECASE)
_NO_LETTERS: Final = str.maketrans(dict.fromkeys(APOSTROPHES))  # Unicode has some among the letters
_TWO_LETTERS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_ONE_LETTER: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_LOOKS_LATIN: Final = str.maketrans(
    "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u051b\u0455\u051d\u0445\u0443\u0475\u03b1\u03b9\u03bd\u03bf\u03c1\u03c5\u03c7",
    "acdehijlopqswxyvaivopux",
)
_CAPITALS_THAT_LOOK_LATIN: Final = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "ABEKMHOPCTYXABEZHIKMNOPTYX",
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
    """The letters of a word alone: small, without accents, each in its plainest form, and as a Latin one where it looks like one."""
    bare = word.translate(_NO_LETTERS)
    if any(
        letter.isascii() and letter.isalpha() for letter in bare
    ):  # of another alphabet is the word as a whole, or it poses
        bare = bare.translate(_CAPITALS_THAT_LOOK_LATIN)
    plain = unicodedata.normalize("NFKD", bare.casefold()).casefold().translate(_ONE_LETTER).translate(_LOOKS_LATIN)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isalpha())


def spellings(word: str) -> frozenset[str]:
    """The ways in which a word is read: `Müller` as `muller` and, as where there is no such letter, `mueller`."""
    small = unicodedata.normalize("NFC", word.casefold())
    return frozenset({folded(word), folded("".join(_TWO_LETTERS.get(letter, letter) for letter in small))})
