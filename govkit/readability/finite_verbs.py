"""Where the verbs of clauses stand: those that say who does what, and not “to help” or “helping”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

from govkit.readability.data import rows


def _third(verb: str) -> str:
    """A verb as it follows one person or thing. `govkit/wording/inflect.py` says the same, and takes longer to import than this to run."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "go", "do")) else f"{verb}s"


_WORDS: Final[dict[str, set[str]]] = defaultdict(set)
for _kind, *_listed in rows("clause_words.txt"):
    _WORDS[_kind].update(_listed)
AUXILIARIES: Final = frozenset(_WORDS["aux"])
RELATIVES: Final = frozenset(_WORDS["relative"])
CONDITIONS: Final = frozenset(_WORDS["condition"])
OPENS: Final = RELATIVES | CONDITIONS | _WORDS["opens"]
BEFORE_NOUNS: Final = frozenset(_WORDS["before_noun"])
PREPOSITIONS: Final = frozenset(_WORDS["preposition"])
JOINS: Final = frozenset(_WORDS["joins"])
SUBJECT_PRONOUNS: Final = frozenset(_WORDS["subject"])
OTHER_PRONOUNS: Final = frozenset(_WORDS["either"])
PRONOUNS: Final = SUBJECT_PRONOUNS | OTHER_PRONOUNS
LEADS: Final = frozenset(_WORDS["lead"])
PLAIN: Final = frozenset(_WORDS["verb"] | _WORDS["noun"])
THIRD: Final = frozenset(map(_third, PLAIN))
NOUNS_TOO: Final = frozenset({*_WORDS["noun"], *map(_third, _WORDS["noun"])})
"""The forms of verbs that are nouns as well, such as “plans”."""
_FINITE: Final = AUXILIARIES | PLAIN | THIRD | _WORDS["past"]
MAY_BE_VERB: Final = _FINITE | _WORDS["past_too"]
"""What a subject may have after it at once: “we keep”, “who keeps”, “they kept”."""
_NO_VERB_AFTER: Final = BEFORE_NOUNS | PREPOSITIONS | AUXILIARIES
_AFTER_NOUN: Final = AUXILIARIES | PREPOSITIONS | JOINS | RELATIVES | {""}
_LONGEST: Final = 4  # words of one verb: “will not have been”


@cache
def is_adverb(word: str) -> bool:
    """Whether it may stand between a verb and what goes with it."""
    return word in _WORDS["adverb"] or (word.endswith("ly") and len(word) > len("only"))


def is_finite(words: Sequence[str], at: int) -> bool:
    """Whether the verb of a clause stands here, where a noun could stand as well."""
    word = words[at]
    if word not in _FINITE:
        return False
    before = words[at - 1] if at else ""
    if word in AUXILIARIES:
        return before != "to"
    if before in _NO_VERB_AFTER or is_adverb(before):
        return False
    if word not in NOUNS_TOO:
        return True
    return word in THIRD and (words[at + 1] if at + 1 < len(words) else "") not in _AFTER_NOUN


def end_of_verb(words: Sequence[str], at: int) -> int:
    """The first word after a verb and those that belong to it: “will not have been given”."""
    end = at + 1
    while end < min(len(words), at + _LONGEST) and (words[end] in AUXILIARIES or is_adverb(words[end])):
        end += 1
    return end
