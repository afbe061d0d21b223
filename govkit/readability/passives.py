"""Finds the passive voice: “your letter was sent”, and not “the office is located here”, which only says how things are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.data import rows

_WORDS: Final[dict[str, set[str]]] = defaultdict(set)
for _kind, *_listed in rows("participles.txt"):
    _WORDS[_kind].update(_listed)
TO_BE: Final = frozenset(_WORDS["be"])
_MOST_ADVERBS: Final = 3


def passives(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and the last word of each passive among the words of a sentence, which are in small letters."""
    for first, word in enumerate(words):
        if word in TO_BE:
            last = first + 1
            while last < len(words) and last - first <= _MOST_ADVERBS and _is_adverb(words[last]):
                last += 1
            if last < len(words) and _is_done(words, first, last):
                yield first, last


def _is_adverb(word: str) -> bool:
    return word in _WORDS["adverb"] or (word.endswith("ly") and len(word) > len("only"))


def _is_done(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a participle follows that tells what is done. A state is one all the same where it says by whom."""
    word, after = words[last], "".join(words[last + 1 : last + 2])
    if not (word in _WORDS["irregular"] or word.endswith("ed")) or word in _WORDS["other"]:
        return False
    if word == "used" and after == "to" and first and words[first - 1] in _WORDS["people"]:
        return False
    if word == "made" and after in {"up", "of"}:
        return False
    return word not in _WORDS["state"] or (after == "by" and word in _WORDS["done_by"])
