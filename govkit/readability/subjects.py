"""Where the subject of a clause starts, and where what says more of its nouns starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.finite_verbs import (
    AUXILIARIES,
    BEFORE_NOUNS,
    CONDITIONS,
    JOINS,
    LEADS,
    MAY_BE_VERB,
    NOUNS_TOO,
    OPENS,
    PLAIN,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    THIRD,
    is_adverb,
    is_finite,
)

_LONGEST_NOUNS: Final = 7  # words
_DONE: Final = frozenset(
    {"made", "given", "held", "kept", "sent", "taken", "seen", "known", "put", "left", "paid", "born", "available"}
)
_OPENS_QUOTE: Final = frozenset("“‘\"' ")
_OPENS_QUOTE_OR_LIST: Final = _OPENS_QUOTE | {","}
_NO_NOUN_SAID_MORE_OF: Final = (MAY_BE_VERB - NOUNS_TOO) | {"sure", "certain", "aware", "clear", "so", "now", "told"}
_NO_NOUN_BEFORE: Final = BEFORE_NOUNS | JOINS
_ENDS: Final = frozenset('“”"‘:;')
_AFTER_COMMA: Final = frozenset({"including", "together", "known", "made", "such"})
_NO_SUBJECT: Final = frozenset({*PREPOSITIONS, *OPENS, "there", "here", "yes", "no"})


def starts(words: Sequence[str], breaks: Sequence[str]) -> Iterator[tuple[int, bool]]:
    """Where a subject may start, and whether its clause says more of a noun of another."""
    no_start = _OPENS_QUOTE if _starts_ahead(words) else _OPENS_QUOTE_OR_LIST
    breaks_off = {at for at, signs in enumerate(breaks) if signs and not no_start.issuperset(signs)} | {0}
    leads = {at for at, word in enumerate(words[:-1], 1) if word in LEADS and (word not in JOINS or breaks[at - 1])}
    for at in sorted(breaks_off | leads):
        if words[at] not in LEADS:
            says_more = words[at - 1] in RELATIVES and at > 1 and not breaks[at - 1] and at not in breaks_off
            yield at, says_more and words[at - 2] not in _NO_NOUN_SAID_MORE_OF


def _starts_ahead(words: Sequence[str]) -> bool:
    """Whether something stands before the subject of the sentence, which a comma ends: “If you agree, ...”."""
    first = words[0]
    return first in PREPOSITIONS or first in OPENS or first in LEADS or is_adverb(first) or _is_gerund(first)


def end_of_nouns(words: Sequence[str], breaks: Sequence[str], start: int) -> int | None:
    """The first word after the nouns that a subject starts with; None where no subject starts here, or its verb follows at once."""
    if _is_no_subject(words, breaks, start):
        return None
    if _is_gerund(words[start]):
        return start + 1 if start + 1 < len(words) else None
    for at in range(start + 1, min(start + _LONGEST_NOUNS, len(words))):
        if _is_verb_after_nouns(words, at):
            return None
        if breaks[at]:
            return at if _goes_on_after_break(words, breaks, at) else None
        if _says_more(words, start, at):
            return None if words[at] in RELATIVES and words[at - 1].endswith("ed") else at
    return None


def _is_no_subject(words: Sequence[str], breaks: Sequence[str], start: int) -> bool:
    first = words[start]
    after = words[start + 1] if start + 1 < len(words) else ""
    if first in PRONOUNS:
        return not after or not breaks[start + 1]
    if first == "what":
        return after not in PRONOUNS
    if first in BEFORE_NOUNS:
        return after in OPENS  # “only where it is so”
    return first in _NO_SUBJECT or first in AUXILIARIES or first in PLAIN or is_adverb(first) or first.endswith("ed")


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and len(word) > len("during")


def _is_verb_after_nouns(words: Sequence[str], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if is_finite(words, at) or is_adverb(word):
        return True
    if word not in NOUNS_TOO or before in _NO_NOUN_BEFORE:
        return False
    return word in THIRD or (word in PLAIN and before.endswith("s"))


def _goes_on_after_break(words: Sequence[str], breaks: Sequence[str], at: int) -> bool:
    """Whether what follows a comma or a bracket still says more of the nouns, and is no list."""
    word = words[at]
    if not _ENDS.isdisjoint(breaks[at]):
        return False
    return word in _AFTER_COMMA or word in RELATIVES or word in PREPOSITIONS or _is_done(words, at)


def _says_more(words: Sequence[str], start: int, at: int) -> bool:
    """Whether a clause or a phrase that says more of the nouns starts here."""
    word, before = words[at], words[at - 1]
    if word in RELATIVES or word in PREPOSITIONS:
        return before != "only"
    if word in PRONOUNS:
        return before not in JOINS
    if word in BEFORE_NOUNS:  # “the worker the school picked”
        return at == start + 2 and words[start] in BEFORE_NOUNS and not before.endswith(("s", "ed"))
    return _is_done(words, at)


def _is_done(words: Sequence[str], at: int) -> bool:
    """Whether a participle says more of the nouns: “held by the surgery”, “living in your home”."""
    after = words[at + 1] if at + 1 < len(words) else ""
    is_one = words[at] in _DONE or (words[at].endswith(("ed", "ing")) and len(words[at]) > len("being"))
    return is_one and (after in PREPOSITIONS or after in CONDITIONS or is_adverb(after))
