"""How unusual the words of a value are: the rest of its file hardly has them, and lawful files do not have them at its key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from govkit.data.usual_words import beginnings, provisions, usual_words

_SENTENCES: Final = re.compile(r"(?<=[.;!?])\s+")
_KNOWN: Final = 0.7  # how much a word counts that lawful files have elsewhere
_IN_ONE_PART: Final = 0.5  # how much a word counts that one other part of the file has, of which it may be
_OTHER_LAW: Final = (
    0.4  # how unusual a provision is that lawful files do not name there, since its words are like those of any law
)
_STEPS_TO_A_PART: Final = 2


@dataclass(frozen=True)
class WordsOfFile:
    """How often each word stands in a file, and in which of its parts, such as one flow or one letter."""

    counted: Counter[str] = field(default_factory=Counter)
    parts: dict[str, set[str]] = field(default_factory=dict)


def words_of(facts: Mapping[str, str]) -> WordsOfFile:
    """The words of a file, of its facts by their paths."""
    found = WordsOfFile()
    for path, words in facts.items():
        for word in beginnings(words):
            found.counted[word] += 1
            found.parts.setdefault(word, set()).add(_part(path))
    return found


def how_unusual(path: str, words: str, at: str, file: WordsOfFile) -> float:
    """From 0, where every word is at home, to nearly 1: as its most unusual sentence is."""
    own, usual = Counter(beginnings(words)), usual_words().at.get(at, frozenset())
    strange = {word: _strange(path, word, count, file) for word, count in own.items() if word not in usual}
    names_other_law = any(strange.get(each) == 1 for each in provisions(words))
    shares = (_share(set(_telling(part)), strange) for part in (words, *_SENTENCES.split(words)))
    return max(_OTHER_LAW if names_other_law else 0, *shares)


def _strange(path: str, word: str, count: int, file: WordsOfFile) -> float:
    if file.counted[word] <= count:
        return _KNOWN if word in usual_words().known and "§" not in word else 1
    return _IN_ONE_PART if len(file.parts[word] - {_part(path)}) == 1 else 0


def _part(path: str) -> str:
    return ".".join(path.split(".")[:_STEPS_TO_A_PART])


def _telling(words: str) -> Iterator[str]:
    """The words that not every file has."""
    return (word for word in beginnings(words) if word not in usual_words().everywhere)


def _share(telling: set[str], strange: Mapping[str, float]) -> float:
    """One word that is strange says less in a value of one word than in one of several."""
    return sum(strange.get(word, 0) for word in telling) / (len(telling) + 1)
