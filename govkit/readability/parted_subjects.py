"""Finds a subject that stands far from its verb: “The form that the nurse who visits you gave out is blue”."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from govkit.readability.finite_verbs import (
    AUXILIARIES,
    BEFORE_NOUNS,
    CONDITIONS,
    JOINS,
    MAY_BE_VERB,
    NOUNS_TOO,
    OPENS,
    OTHER_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    end_of_verb,
    is_adverb,
    is_finite,
)
from govkit.readability.subjects import end_of_nouns, starts

FARTHEST: Final = 6  # words of a clause that may stand between
FARTHEST_PHRASE: Final = 8  # words without a verb that may
FARTHEST_WITHIN: Final = 2  # words of a clause that may, where it stands in another that says more of a noun
_ENDS: Final = frozenset('“”"‘;:')
_NO_CLAUSE_AFTER: Final = frozenset({*OPENS, *PREPOSITIONS, *JOINS})
_NO_VERB: Final = BEFORE_NOUNS | JOINS
_SHORT: Final = frozenset({"before", "after", "since", "until", "till", "when", "while", "as", "where", "once", "if"})
_AHEAD: Final = 8  # words in which a clause has its verb


class Parting(NamedTuple):
    """The first and the last word of what stands between."""

    first: int
    last: int


def parted_subjects(
    words: Sequence[str], breaks: Sequence[str], written: Callable[[], Sequence[str]]
) -> Iterator[Parting]:
    """What parts a subject from its verb. `breaks` says of each word which signs stand before it, `written` tells which words have a capital."""
    if len(words) < FARTHEST + 3:
        return
    reached = 0
    for start, says_more in starts(words, breaks):
        first = end_of_nouns(words, breaks, start) if start >= reached else None
        verb, clauses = _verb_of(words, breaks, first) if first else (0, 0)
        if not first or not verb or not _is_one_subject(words, breaks, first, verb, clauses):
            continue
        reached = verb
        if clauses:
            is_far = verb - first > (FARTHEST_WITHIN if says_more else FARTHEST)
        else:
            is_far = verb - first > FARTHEST and _is_far_phrase(words[first:verb], written()[first:verb])
        if is_far:
            yield Parting(first, verb - 1)


def _is_far_phrase(words: Sequence[str], written: Sequence[str]) -> bool:
    """Whether a phrase without a clause in it, of more words than a clause may have, is too long to stand between."""
    named = [word[:1].isupper() or word[:1].isdigit() for word in written]
    if _has_participle(words, named):
        return True
    plain = [not each for each in named[_last_head(words) :]]
    return sum(plain) > FARTHEST_PHRASE and 3 * sum(plain) > 2 * len(plain)


def _last_head(words: Sequence[str]) -> int:
    """Where the last of several subjects that are joined ends: “The partner of the surgery or the manager of the centre”."""
    for at in range(1, len(words) - 3):
        if words[at] in JOINS and words[at + 1] in BEFORE_NOUNS and "of" in words[at + 2 : at + 4]:
            return at + 3
    return 0


def _verb_of(words: Sequence[str], breaks: Sequence[str], first: int) -> tuple[int, int]:
    """Where the verb of a subject stands, and how many clauses stand before it; 0 where it has none."""
    owed, clauses, at = 0, 0, first
    while at < len(words):
        if breaks[at] and not _ENDS.isdisjoint(breaks[at]):
            break
        if _opens_clause(words, breaks, at, first):
            owed, clauses = owed + 1, clauses + 1
            verb = _verb_at_once(words, at)
            if verb:
                owed, at = owed - 1, end_of_verb(words, verb)
                continue
        elif is_finite(words, at):
            joined = words[at - 1] in JOINS or (is_adverb(words[at - 1]) and words[at - 2] in JOINS)
            if not owed and not joined:
                return (0, 0) if _has_other_subject(words, breaks, at) else (at, clauses)
            owed = max(owed - (not joined), 0)
            at = end_of_verb(words, at)
            continue
        at += 1
    return 0, 0


def _has_other_subject(words: Sequence[str], breaks: Sequence[str], at: int) -> bool:
    """Whether the verb belongs to a word that stands right before it, or is no verb."""
    before, earlier = words[at - 1], words[at - 2]
    if before in SUBJECT_PRONOUNS:
        return True
    if before in OTHER_PRONOUNS and (earlier in JOINS or breaks[at - 1]):
        return True
    return words[at] in NOUNS_TOO and bool(breaks[at] or (at + 1 < len(words) and ":" in breaks[at + 1]))


def _is_one_subject(words: Sequence[str], breaks: Sequence[str], first: int, verb: int, clauses: int) -> bool:
    """Whether no comma between tells that something else has begun."""
    signs = "".join(breaks[first + 1 : verb + 1])
    if signs.count("(") > signs.count(")"):
        return False
    commas = [at for at in range(first + 1, verb) if "," in breaks[at]]
    if clauses and any(words[at] in JOINS and words[at + 1] in BEFORE_NOUNS for at in range(verb - 3, verb)):
        return False
    if not commas:
        return True
    if breaks[verb]:
        return not any(words[at] in JOINS or words[at] == "so" for at in commas)
    after = words[commas[-1]]
    if after in PREPOSITIONS or after in {"when", "if"}:
        return True
    return not clauses and bool(JOINS.intersection(words[commas[-1] + 1 : verb])) and after not in JOINS


def _opens_clause(words: Sequence[str], breaks: Sequence[str], at: int, first: int) -> bool:
    """Whether a clause opens here that has a verb of its own before the subject’s can come."""
    word, before = words[at], words[at - 1]
    if word in OPENS:
        return not (word == "as" and before == "such") and not _has_no_verb(words, at)
    if word in PRONOUNS:
        verb = next((each for each in words[at + 1 : at + 4] if not is_adverb(each)), "")
        return before not in _NO_CLAUSE_AFTER and not breaks[at] and verb in MAY_BE_VERB
    return word in BEFORE_NOUNS and at == first and not breaks[at]


def _has_no_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word such as “before” has a noun or a verb in -ing after it, or nothing: “who had not met you before can see it”."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in CONDITIONS and after in AUXILIARIES:
        return True
    if words[at] not in _SHORT or not after:
        return False
    ahead = range(at + 1, min(at + 1 + _AHEAD, len(words)))
    return after.endswith("ing") or not any(is_finite(words, each) or words[each] in PRONOUNS for each in ahead)


def _verb_at_once(words: Sequence[str], at: int) -> int:
    """The verb that follows at once what opens a clause: “who live”, “that we keep”, “you visit”; 0 where none does."""
    has_subject = words[at] in PRONOUNS
    verb = at + 1
    if not has_subject and verb < len(words) and words[verb] in PRONOUNS:
        has_subject, verb = True, verb + 1
    while verb < len(words) and is_adverb(words[verb]) and words[verb] not in BEFORE_NOUNS:
        verb += 1
    if verb >= len(words) or words[verb] in _NO_VERB or words[at] in BEFORE_NOUNS:
        return 0
    known = words[verb] in MAY_BE_VERB or words[at] == "who"
    looks = (
        words[at] in {"that", "which"}
        and words[verb].endswith("s")
        and "".join(words[verb + 1 : verb + 2]) not in MAY_BE_VERB
    )
    return verb if known or looks or has_subject else 0


def _has_participle(words: Sequence[str], named: Sequence[bool]) -> bool:
    """Whether words that say more of a noun have a verb in them that is not one of a clause."""
    in_order = any(one == "to" and two in MAY_BE_VERB for one, two in pairwise(words))
    done = (word for word, name in zip(words, named, strict=True) if not name)
    return in_order or any(word.endswith(("ed", "ing")) and len(word) > len("during") for word in done)
