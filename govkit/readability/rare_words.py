"""Which words people seldom meet: those that are not among the most common of English, nor made from one of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain
from typing import Final

from govkit.readability.data import rows

_OF_SOMEBODY: Final = re.compile(r"(?:'s|')$")
_PARTS: Final = re.compile(r"[-/]")
_ENDINGS: Final = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""),
)  # fmt: skip
_LAST: Final = frozenset(ending[-1] for ending, _instead in _ENDINGS)
_DOUBLED: Final = re.compile(r"([b-df-hj-np-tv-z])\1(?:ed|ing)$")
_SHORTEST: Final = 3  # letters that are left of a word without its ending
_NO_NAME: Final = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ally)s?$")
"""What names do not end with, so that a word with a capital that ends so is none."""


@cache
def is_rare(text: str) -> bool:
    """Whether people seldom meet a word. A name is none: a word with a capital, unless its ending shows that it is no name."""
    word = text.lower().replace("’", "'")
    if text != text.lower() and (text[1:] != text[1:].lower() or not _NO_NAME.search(word)):
        return False
    own = _OF_SOMEBODY.sub("", word)
    if own.isalpha():
        return not is_common(own)
    parts = _PARTS.split(own)
    return any(part.isalpha() and not is_common(part) for part in parts) and not is_common("".join(parts))


def is_common(word: str, common: Collection[str] | None = None) -> bool:
    """Whether a word in small letters, or one that it is made from, is among the common ones, which are those of govkit unless others are given."""
    known = COMMON if common is None else common
    return word in known or any(is_common(stem, known) for stem in stems(word))


def stems(word: str) -> Iterator[str]:
    """What a word is made from, as its ending has it."""
    if word[-1:] not in _LAST:
        return
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield f"{word[: -len(ending)]}{instead}"
    doubled = _DOUBLED.search(word)
    if doubled:
        yield word[: doubled.start() + 1]


COMMON: Final = frozenset(chain.from_iterable((*rows("common_words.txt"), *rows("known_words.txt"))))
