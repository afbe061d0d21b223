"""What a sentence denies, however it does so: `only if` denies as often as `unless ... nothing`, and an answer “no” denies nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from govkit.approval.tokens import as_one
from govkit.data.grave_words import GraveWordsFile

ANSWER: Final = "an answer no"
_TWICE: Final = 2  # `only A` is: nothing but A
_NEAR: Final = 8
_OF_AN_ANSWER: Final = frozenset(("can", "may", "is", "means", "counts", "has"))
_SAYS_NO: Final = frozenset(("told", "tell", "tells", "say", "says", "said", "saying"))
_ITS_ARTICLES: Final = frozenset(
    ("a", "your")
)  # what stands after them is a thing: it denies nothing, whatever follows
_MEANS_NO: Final = frozenset(("means", "mean", "or", "us", "is", "as", "counts"))
LATER: Final = ("before", "until", "without")  # what stands after them is first, if the rest is denied
_SUBJECTS: Final = frozenset(("we", "you", "it", "they", "he", "she", "this", "that", "not"))
OF_NONE: Final = frozenset(("no", "nobody", "none", "neither", "nothing"))


@dataclass(frozen=True)
class Denials:
    """The words of a sentence, those that deny, how often it is denied, and how many answers “no” it tells of.

    `only` are the words that restrict, and `but` those that leave out what stands after them.
    """

    said: tuple[str, ...]
    words: tuple[str, ...]
    count: int
    answers: int
    only: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()

    @property
    def is_of_none(self) -> bool:
        """Whether it is denied of all at once, as by `nobody`."""
        return any(word in OF_NONE for word in self.words)

    @property
    def restricting(self) -> frozenset[str]:
        """The words by which what is denied besides is no more than restricted."""
        return self.but.union(LATER)

    def beside(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words near the first of these, on its left and on its right."""
        at = self.said.index(word)
        return self.said[max(0, at - _NEAR) : at], self.said[at + 1 : at + 1 + _NEAR]


def denials(data: GraveWordsFile, words: tuple[str, ...]) -> Denials:
    """What these words deny."""
    light = as_one(data.light)
    said = tuple(_meant(words, at, light) for at in range(len(words)))
    but, double = (as_one(data.reach[name].words) if name in data.reach else frozenset() for name in ("but", "only"))
    single = as_one(data.negations) | but
    found = tuple(word for word in said if word in single or word in double)
    count = sum(_TWICE if word in double else 1 for word in found)
    return Denials(said, found, count, said.count(ANSWER), double, but)


def _meant(words: tuple[str, ...], at: int, light: frozenset[str]) -> str:
    """A word, unless it is the answer “no” or the `but` of `nobody ... but`."""
    if _is_answer(words, at, light):
        return ANSWER
    if words[at] == "nor" and "neither" in words[:at]:  # denies with it
        return "or"
    after = words[at + 1] if at + 1 < len(words) else ""
    is_shown = after in ("this", "that") and all(each[0] in "{,." for each in words[at + 2 : at + 3])
    is_except = (
        words[at] == "but"
        and (is_shown or after not in _SUBJECTS)
        and not OF_NONE.isdisjoint(words[max(0, at - _NEAR) : at])
    )
    return "except" if is_except else words[at]


def _is_answer(words: tuple[str, ...], at: int, light: frozenset[str]) -> bool:
    """Whether this word is the answer “no”."""
    if words[at] != "no":
        return False
    before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if not at:
        return after in _OF_AN_ANSWER
    goes_on = not after or after in light
    return before == "saying" or before in _ITS_ARTICLES or (goes_on and (before in _SAYS_NO or before in _MEANS_NO))
