"""Which words are long, and which of those are hard: of three syllables or more, and not known to a child of ten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from govkit.readability.data import rows
from govkit.readability.syllables import american, syllables

LONG: Final = 3  # syllables
_ENDING: Final = re.compile(r"(?:[’']s|s[’']?)$")


@cache
def sounds_long(text: str) -> bool:
    """Whether what is read aloud has three syllables or more. Figures are read at a glance."""
    return syllables(text) >= LONG and not any(map(str.isdigit, text))


def is_hard(text: str) -> bool:
    """Whether it is long, and a child of ten doesn't know it."""
    return sounds_long(text) and not is_familiar(text)


@cache
def is_familiar(text: str) -> bool:
    """Whether a child of ten knows it. A plural or a possessive is as familiar as its word."""
    return any(word in _FAMILIAR for word in _forms(text.lower()))


def _forms(word: str) -> Iterator[str]:
    yield word
    stem = _ENDING.sub("", word)
    singular = f"{stem[:-2]}y" if stem.endswith("ie") else stem
    yield from (stem, singular, american(word), american(singular))


_FAMILIAR: Final = frozenset(word for row in rows("familiar.txt") for word in row)
