"""Whether words say again what other words say, whatever their endings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_BEGINS: Final = 4  # letters by which `decide` and `decision` are one
_ROOT: Final = 3  # letters that are left where an ending is taken off
_ENDINGS: Final = ("ing", "ed", "es", "s", "d")
_IRREGULAR: Final = {
    "sold": "sell",
    "kept": "keep",
    "sent": "send",
    "gave": "give",
    "given": "give",
    "held": "hold",
    "known": "know",
    "left": "leave",
    "meant": "mean",
    "lost": "lose",
}
_SHORT: Final = 2  # letters by which `do` and `doing` are one
_PRONOUNS: Final = frozenset(("a", "an", "the", "it", "they", "them", "we", "us", "you", "to", "of"))


def stems(words: Iterable[str], light: frozenset[str]) -> frozenset[str]:
    """What tells the words that carry a meaning: facts as they are, of other words but for `light` ones the beginning."""
    return frozenset(word if word[0] == "{" else stem(word) for word in words if word[0] == "{" or word not in light)


def stem(word: str) -> str:
    """The beginning of a word without its ending."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            word = word.removesuffix(ending)
            break
    return word[:_BEGINS]


def share_of(words: Iterable[str], others: Iterable[str], light: frozenset[str]) -> float:
    """How much of what words say is said by others too; all of it where they say nothing of their own."""
    own = stems(words, light)
    return len(own & stems(others, light)) / len(own) if own else 1.0


def covered(words: Iterable[str], others: Iterable[str], light: frozenset[str]) -> bool:
    """Whether at least half of what words say is said by others too."""
    return 2 * share_of(words, others, light) >= 1


def is_said_there(condition: Iterable[str], others: Iterable[str], light: frozenset[str]) -> bool:
    """Whether a condition only says otherwise what was said: its words stand there too, light ones where it has no others."""
    words = [*condition]
    if stems(words, light):
        return covered(words, others, light)
    own = {word[:_SHORT] for word in words if word not in _PRONOUNS}
    return bool(own) and 2 * len(own & {word[:_SHORT] for word in others}) >= len(own)
