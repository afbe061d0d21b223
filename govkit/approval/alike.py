"""Which sentence of a clause became which: those that are word for word the same first, then those that are most alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple, Protocol

_ALIKE: Final = 0.5
_SAME_WORDS: Final = 0.3  # is enough for two that stand in the same place
_TOKEN: Final = re.compile(r"\{[^}]*\}|[\w’'-]+|[^\w\s]")


class ConditionalSentence(Protocol):
    """Words, and when they are said."""

    @property
    def says(self) -> str:
        """The words."""
        ...

    @property
    def when(self) -> tuple[str, ...]:
        """The conditions."""
        ...


class Pair(NamedTuple):
    """The places of a sentence before and after, in their clause; None where there is none."""

    before: int | None
    after: int | None


def tokens(says: str) -> tuple[str, ...]:
    """The words, facts and signs of a sentence."""
    return tuple(_TOKEN.findall(says))


def paired(before: Sequence[ConditionalSentence], after: Sequence[ConditionalSentence]) -> tuple[Pair, ...]:
    """The sentences that differ, each beside what became of it; nothing for those that stayed."""
    left, new = _without_same(before, after)
    pairs: list[Pair] = []
    every = ((old, at) for old in left for at in new)
    ranked = sorted(((*_likeness(before[old], after[at]), -abs(old - at), old, at) for old, at in every), reverse=True)
    for likeness, _conditions, distance, old, at in ranked:
        enough = _ALIKE if len(left) != len(new) or distance else _SAME_WORDS
        if likeness >= enough and old in left and at in new:
            pairs.append(Pair(old, at))
            left.remove(old)
            new.remove(at)
    for old, at in _in_the_same_place(before, after, left, new):
        pairs.append(Pair(old, at))
        left.remove(old)
        new.remove(at)
    pairs += [Pair(old, None) for old in left]
    pairs += [Pair(None, at) for at in new]
    return tuple(sorted(pairs, key=lambda pair: pair.after if pair.after is not None else pair.before or 0))


def _in_the_same_place(
    before: Sequence[ConditionalSentence], after: Sequence[ConditionalSentence], left: Sequence[int], new: Sequence[int]
) -> list[tuple[int, int]]:
    """Of sentences that are left, those of which one stands where the other stood, under the same conditions."""
    was, now = ([(each.says, each.when) for each in some] for some in (before, after))
    found: list[tuple[int, int]] = []
    for _sign, first, end, start, stop in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        olds, news = (
            [at for at in some if low <= at < high] for some, low, high in ((left, first, end), (new, start, stop))
        )
        found += [(old, at) for old, at in zip(olds, news, strict=False) if before[old].when == after[at].when]
    return found


def _without_same(
    before: Sequence[ConditionalSentence], after: Sequence[ConditionalSentence]
) -> tuple[list[int], list[int]]:
    there = Counter((each.says, each.when) for each in after)
    left = []
    for at, each in enumerate(before):
        key = (each.says, each.when)
        if there[key]:
            there[key] -= 1
        else:
            left.append(at)
    was = Counter((each.says, each.when) for each in before)
    new = []
    for at, each in enumerate(after):
        key = (each.says, each.when)
        if was[key]:
            was[key] -= 1
        else:
            new.append(at)
    return left, new


def _likeness(before: ConditionalSentence, after: ConditionalSentence) -> tuple[float, int]:
    """How alike the words are, and then how few conditions are those of one alone."""
    conditions = -len({*before.when} ^ {*after.when})
    if before.says == after.says:
        return 1.0, conditions
    first, second = tokens(before.says), tokens(after.says)
    return SequenceMatcher(None, first, second, autojunk=False).ratio(), conditions
