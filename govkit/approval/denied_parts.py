"""Which parts of a sentence are denied, and which are said only under a restriction: `not A unless B` comes to `A only if B`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final

from govkit.approval.denials import Denials
from govkit.approval.scales import Scales
from govkit.approval.stems import stem, stems
from govkit.approval.tokens import COMMA, STOP


class HowSaid(Enum):
    """How something is said."""

    PLAINLY = "plainly"
    DENIED = "denied"
    RESTRICTED = "restricted"


SaidOf = Mapping[str, frozenset[HowSaid]]
_TURNS: Final = frozenset(("unless", "until", "without", "except"))  # deny what stands after them
OTHERS: Final = frozenset(("else", "other", "others"))  # what is denied of all others is restricted
_STARTS: Final = frozenset(
    {
        "if",
        "as_long_as",
        "provided_that",
        "when",
        "where",
        "because",
        "after",
        "once",
        "while",
        "though",
        "but",
    }
)
_SOON: Final = 2
_JOINS: Final = frozenset(("and", "or"))
_NEW_SUBJECTS: Final = frozenset(
    ("we", "you", "it", "they", "nobody", "nothing", "do", "does", "not", "never", "then", "that")
)


def said_of(denied: Denials, scales: Scales) -> SaidOf:
    """How each thing is said that these words speak of."""
    found = defaultdict[str, set[HowSaid]](set)
    restricts = not denied.restricting.isdisjoint(denied.said)
    singles = {*denied.words} - denied.only
    parts = [*_parts(denied)]
    is_denied = any(part[0] not in _TURNS and sum(word in singles for word in part) % 2 for part in parts)
    for part in parts:
        turned = part[0] in _TURNS and not is_denied  # after `not A`, `unless B` is `if B`
        starts = part[0] in _TURNS
        denials = sum(word in singles for word in part[starts:])
        often = denials + sum(word in scales.contrary for word in part) + turned
        how = HowSaid.DENIED if often % 2 else HowSaid.PLAINLY
        others = how is HowSaid.DENIED and denials and not OTHERS.isdisjoint(part)
        if others or denied.only.intersection(part) or (how is HowSaid.DENIED and restricts and not starts):
            how = HowSaid.RESTRICTED
        for word in part:
            if word in scales.contrary:
                found[stem(scales.contrary[word])].add(how)
            elif word not in (COMMA, STOP, *denied.words, *OTHERS):
                for each in stems((word,), scales.light):
                    found[each].add(how)
    return {word: frozenset(how) for word, how in found.items()}


def parts_denied(denied: Denials) -> int:
    """How many parts of a sentence are denied: `not A if not B` has two, and is `A only if B`."""
    singles = {*denied.words} - denied.only
    return sum(sum(word in singles for word in part) % 2 for part in _parts(denied))


def _parts(denied: Denials) -> Iterator[tuple[str, ...]]:
    words, starts = denied.said, _STARTS | denied.restricting
    start = 0
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        told_of = word in ("who", "which") and "not" in words[at + 1 : at + 1 + _SOON]
        if at > start and (told_of or words[at - 1] == STOP or _is_new_part(word, after, words[start], starts)):
            yield words[start:at]
            start = at
    if words:
        yield words[start:]


def _is_new_part(word: str, after: str, first: str, starts: frozenset[str]) -> bool:
    return word in starts or (word in _JOINS and after in _NEW_SUBJECTS) or (word == COMMA and first in starts)


def turns_nothing(was: SaidOf, now: SaidOf) -> bool:
    """Whether of all that is spoken of in both nothing is said otherwise."""
    return not any(_turns(was[word], now[word]) for word in was.keys() & now.keys())


def come_to_the_same(was: SaidOf, now: SaidOf) -> bool:
    """Whether something is spoken of in both, denied or restricted in one of them at least, and said in neither otherwise."""
    return not was.keys().isdisjoint(now) and turns_nothing(was, now) and _some_held(was, now)


def _some_held(was: SaidOf, now: SaidOf) -> bool:
    """Whether what is denied or restricted in either is spoken of in the other."""
    held = ({word for word, how in said.items() if how != {HowSaid.PLAINLY}} for said in (was, now))
    return all(not words or not words.isdisjoint(other) for words, other in zip(held, (now, was), strict=True))


def _turns(one: frozenset[HowSaid], other: frozenset[HowSaid]) -> bool:
    return one.isdisjoint(other)
