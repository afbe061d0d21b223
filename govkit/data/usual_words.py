"""The words that lawful partnership files usually have at a key, and anywhere. `scripts/usual-words` writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shipped import from_json
from govkit.model.facts import Text

NAME: Final = "usual_words.json"
_WORD: Final = re.compile(r"[^\W\d_]{3,}|\d+")
_PROVISION: Final = re.compile(
    r"\b((?:19|20)\d\d)\b(?: \([^)]*\))?,? (?:sections?|articles?|regulations?|schedule|part) (\d+\w*)", re.IGNORECASE
)
_STEM: Final = 6  # letters of a word that tell it from others in whatever ending


class UsualWordsFile(DataBlock):
    """The beginnings of words, with spaces between them, that lawful files have."""

    everywhere: str = Field(description="those that at least half of the files have somewhere.")
    known: str = Field(description="those that several files have somewhere.")
    at: Mapping[Text, str] = Field(description="those that several files have at a key of `read_aloud.yaml`.")


class UsualWords(NamedTuple):
    """The beginnings of words that lawful files have: nearly all of them, several of them, and several at one key."""

    everywhere: frozenset[str]
    known: frozenset[str]
    at: Mapping[str, frozenset[str]]


@cache
def usual_words() -> UsualWords:
    """What govkit found in lawful files."""
    found = from_json(NAME)
    return UsualWords(
        frozenset(found["everywhere"].split()),
        frozenset(found["known"].split()),
        {key: frozenset(words.split()) for key, words in found["at"].items()},
    )


def beginnings(words: str) -> list[str]:
    """The words and numbers of a text by how they begin, in small letters, and the first provision of each law that it names."""
    return [*(word[:_STEM] for word in _WORD.findall(words.casefold())), *provisions(words)]


def provisions(words: str) -> list[str]:
    """The first provision of each law that a text names, by the year of the law and its number."""
    return [f"{year}§{number.casefold()}" for year, number in _PROVISION.findall(words)]
