"""The words of a sentence as gravity is judged: in small letters, phrases as one word, `can’t` as `can not`, each fact by its path."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from govkit.approval.listed import FACT, without_conditions

_SHORT: Final = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "'ll": " will"}
_DENIED: Final = re.compile(r"(\w+)n't\b")
_TARGET: Final = re.compile(
    "<(?:mailto:|tel:)? *\ue013\\d+\ue014 *>"
)  # where a link leads, which is no word of the sentence
COMMA: Final = ","
STOP: Final = "."
_FILTERS: Final = re.compile(r" \| (?:begin|bare|listing|distinct|plainly)(?:\([^()]*\))?(?=\})")


@cache
def words_of_sentence(
    says: str, phrases: tuple[str, ...], same: tuple[tuple[str, str], ...] = (), *, commas: bool = False
) -> tuple[str, ...]:
    """The words and facts of a sentence in their order, its conditions left out; a phrase of these is one word, such as `at_once`.

    Of two that say the `same` the first stands for the second. `commas` are told where they are asked for, and what parts as they do.
    """
    facts: list[str] = []

    def kept(found: re.Match[str]) -> str:
        facts.append(_plain(found[0]))
        return f" \ue013{len(facts) - 1}\ue014 "

    said = FACT.sub(kept, without_conditions(says)).lower().replace("’", "'")
    said = _TARGET.sub(" ", said)
    for short, full in _SHORT.items():
        said = said.replace(short, full)
    said = _DENIED.sub(r"\1 not", said)
    said = " ".join(said.split())
    if same:
        first = {other: one for one, other in same}
        said = _phrases(tuple(first)).sub(lambda found: first[found[0]], said)
    said = _phrases(phrases).sub(lambda found: _as_one(found, said), said) if phrases else said
    tokens = re.findall(r"\ue013\d+\ue014|\w+(?:['-]\w+)*" + (r"|[,;:.]" if commas else ""), said)
    tokens = [each.removesuffix("'s") for each in tokens]
    told = (STOP if each in ";:." else each for each in tokens)
    return tuple(facts[int(each[1:-1])] if each[0] == "\ue013" else each for each in told)


@cache
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _as_one(found: re.Match[str], said: str) -> str:
    """A phrase as one word, unless it is denied, such as `when we can` by `when we can not`."""
    is_denied = found[0].endswith(" can") and said[found.end() :].startswith(" not")
    return found[0] if is_denied else found[0].replace(" ", "_")


def _plain(fact: str) -> str:
    """A fact without what only changes how it is printed."""
    while (less := _FILTERS.sub("", fact)) != fact:
        fact = less
    return fact


@cache
def as_one(words: tuple[str, ...]) -> frozenset[str]:
    """Words of data as they stand in a sentence's own."""
    return frozenset(as_phrase(word).replace(" ", "_") for word in words)


def as_said(word: str) -> str:
    """A phrase that was taken for one word, as a sentence says it."""
    return word.replace("_", " ")


def as_phrase(word: str) -> str:
    """A word of data, or several, written as sentences are when phrases are looked for."""
    return " ".join(words_of_sentence(word, ()))
