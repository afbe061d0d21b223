"""Finds two negatives that undo each other: “we will not share it unless you agree”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.data import rows
from govkit.readability.sentence import Sentence
from govkit.readability.signs import signs_before

SOMETIMES_CLEAR: Final = frozenset({"without", "except"})
_WORDS: Final[dict[str, set[str]]] = defaultdict(set)
for _kind, *_listed in rows("negatives.txt"):
    _WORDS[_kind].update(_listed)
_NOT: Final = _WORDS["not"]
_NOUNS: Final = frozenset({"no", "nobody", "none", "nothing"})
_BREAKS: Final = frozenset(",;:()–—")
_REACH: Final = 10
_UNDOING: Final = SOMETIMES_CLEAR | _WORDS["un"] | {"fail", "not"}
_FIRST: Final = frozenset({*_NOT, "unless"})


def double_negatives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first negative and the second of each pair."""
    words = sentence.small
    if _FIRST.isdisjoint(words):
        return
    breaks = _Breaks(sentence)
    for first, word in enumerate(words):
        if word == "unless":
            denied = next((at for at in _reach(words, breaks, first, _NOT) if words[at] in _NOT), 0)
            if denied and not _is_an_answer(words, denied):
                yield first, denied
                return
        if word in _NOT and not _is_an_answer(words, first):
            last = _undone(words, breaks, first)
            if last:
                yield first, last
                return


def _is_an_answer(words: Sequence[str], at: int) -> bool:
    """Whether “no” is what somebody says."""
    return words[at] == "no" and at > 0 and words[at - 1] in _WORDS["said"]


def _undone(words: Sequence[str], breaks: _Breaks, first: int) -> int:
    """The word that undoes a negative; 0 if none does."""
    unless = next((at for at in range(first + 1, min(first + 2 * _REACH, len(words))) if words[at] == "unless"), 0)
    if unless:
        return unless
    for last in _reach(words, breaks, first, _UNDOING):
        if words[last] in SOMETIMES_CLEAR or (last == first + 1 and words[last] in _WORDS["un"]):
            return last
        if (
            words[first] not in _NOUNS
            and words[last] in {"fail", "not"}
            and _WORDS["clause"].isdisjoint(words[max(0, first - 6) : last])
        ):
            return last
    return 0


def _reach(words: Sequence[str], breaks: _Breaks, first: int, wanted: frozenset[str] | set[str]) -> Iterator[int]:
    """The words after one, as far as it reaches: to a comma or the like. None where no word that is wanted is near."""
    if wanted.isdisjoint(words[first + 1 : first + _REACH]):
        return
    for at in range(first + 1, min(first + _REACH, len(words))):
        if breaks[at]:
            return
        yield at


class _Breaks:
    """Of each word whether a comma or the like stands before it: worked out where it is asked."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._signs: list[str] = []

    def __getitem__(self, at: int) -> bool:
        if not self._signs:
            self._signs = signs_before(self._sentence.run.tokens, self._sentence.length)
        return not _BREAKS.isdisjoint(self._signs[at])
