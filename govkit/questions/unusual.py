"""How unusual the words of a value are: they stand nowhere else in its file, and lawful files do not have them at its key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from govkit.data.usual_words import beginnings, provisions, usual_words

_PARTS: Final = re.compile(r"(?<=[.;!?])\s+")
_KNOWN: Final = 0.7  # how much a word counts that lawful files have elsewhere
_OTHER_LAW: Final = (
    0.4  # how unusual a provision is that lawful files do not name there, since its words are like those of any law
)


def words_of(facts: Iterable[str]) -> Counter[str]:
    """How often each word stands in a file."""
    return Counter(word for words in facts for word in beginnings(words))


def how_unusual(words: str, at: str, file: Counter[str]) -> float:
    """From 0, where every word is at home, to nearly 1: as its most unusual sentence is."""
    own, usual = Counter(beginnings(words)), usual_words().at.get(at, frozenset())
    strange = {word for word, count in own.items() if file[word] <= count and word not in usual}
    other_law = 0 if strange.isdisjoint(provisions(words)) else _OTHER_LAW
    return max(other_law, *(_share(set(_telling(part)), strange) for part in (words, *_PARTS.split(words))))


def _telling(words: str) -> Iterator[str]:
    """The words that not every file has."""
    return (word for word in beginnings(words) if word not in usual_words().everywhere)


def _share(telling: set[str], strange: set[str]) -> float:
    """One word that is strange says less in a value of one word than in one of several."""
    known = usual_words().known
    return sum(_KNOWN if word in known else 1 for word in telling & strange) / (len(telling) + 1)
