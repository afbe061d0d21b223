"""Finds a clause that is put in between: “You can, if you wish, ask for a copy”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.finite_verbs import (
    AUXILIARIES,
    BEFORE_NOUNS,
    CONDITIONS,
    JOINS,
    MAY_BE_VERB,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_adverb,
    is_finite,
)
from govkit.readability.parted_subjects import Parting

LONGEST: Final = 4  # words of a clause that may stand between, unless it is a condition
_SHORTEST: Final = 2  # words that a condition has
_SIGNS: Final = frozenset(",()–—")
_CLAUSES: Final = CONDITIONS | RELATIVES - {"that"} | {"however", "whatever", "whether"}
_AFTER_PREPOSITION: Final = frozenset({"which", "whom", "whose", "those"})
_MAY_START: Final = _CLAUSES | _AFTER_PREPOSITION | {"so"}
_WAITS: Final = frozenset({"if", "when", "that", "because", "unless", "where"})


def parted_by_asides(words: Sequence[str], breaks: Sequence[str]) -> Iterator[Parting]:
    """What stands between commas, brackets or dashes, and parts a subject from its verb or a verb from what it does."""
    if _MAY_START.isdisjoint(words):
        return
    marked = [at for at in range(1, len(words)) if breaks[at] and not _SIGNS.isdisjoint(breaks[at])]
    reached = 0
    for number, first in enumerate(marked):
        if first < reached or not _is_clause(words, first):
            continue
        for end in marked[number + 1 :]:
            if _goes_on(words, first, end) and _is_long(words, first, end):
                yield Parting(first, end - 1)
                reached = end
                break


def _is_clause(words: Sequence[str], first: int) -> bool:
    """Whether a clause starts here that can be put in between."""
    opening = words[first : first + 2]
    word, after = opening[0], opening[-1]
    if word in _CLAUSES or (word == "so" and after in PRONOUNS):
        return True
    if word in PREPOSITIONS and after in _AFTER_PREPOSITION:
        return True
    return word in {"at", "for"} and any(each in CONDITIONS for each in words[first + 1 : first + 5])


def _is_long(words: Sequence[str], first: int, end: int) -> bool:
    condition = _is_condition(words, first)
    inside = range(first + 1, end)
    has_verb = any(is_finite(words, at) or words[at] in MAY_BE_VERB or words[at] in PRONOUNS for at in inside)
    return has_verb and end - first > (_SHORTEST if condition else LONGEST)


def _is_condition(words: Sequence[str], first: int) -> bool:
    return any(each in CONDITIONS for each in words[first : first + 5])


def _goes_on(words: Sequence[str], first: int, end: int) -> bool:
    """Whether what was begun before it goes on after it."""
    before, after = words[first - 1], words[end]
    if before in _WAITS:
        return after in PRONOUNS or after in BEFORE_NOUNS
    while end + 1 < len(words) and is_adverb(words[end]):
        end += 1
    after = words[end]
    if after in JOINS:
        return False
    if after == "to" and words[first] in CONDITIONS:
        return True
    if before in AUXILIARIES or (before == "not" and first > 1 and words[first - 2] in AUXILIARIES):
        return True
    if _is_verb_of(words, first - 1):
        return _is_condition(words, first) and not _starts_clause(words, end)
    return not is_adverb(before) and (after in AUXILIARIES or is_finite(words, end))


def _is_verb_of(words: Sequence[str], at: int) -> bool:
    """Whether the verb of “we” or “you” stands here, or one after “will”."""
    before = words[at - 1] if at else ""
    has_subject = before in PRONOUNS or before in AUXILIARIES
    return has_subject and words[at] in MAY_BE_VERB and words[at] not in AUXILIARIES


def _starts_clause(words: Sequence[str], at: int) -> bool:
    """Whether a subject and its verb start here."""
    return words[at] in PRONOUNS and at + 1 < len(words) and words[at + 1] in MAY_BE_VERB
