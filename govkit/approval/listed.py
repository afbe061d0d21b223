"""The entry of the list of sentences that an approved sentence belongs to: what it promises, and by which law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from govkit.data.legal_sources import legal_sources
from govkit.data.sentences import FILE, SHARED, ListedSentence, promises, shipped_sentences
from govkit.data.standard import RequiredClause, find_clauses
from govkit.data.templates import shipped_templates
from govkit.errors import ClauseUnknown

FACT: Final = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_KEY: Final = re.compile(r"(\w+)(?: \|[^}]*)?\}")
_ALTERNATIVES: Final = re.compile(r"\[[^\[\]]*\]")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@cache
def words_alone(says: str) -> tuple[str, ...]:
    """The words of a sentence in the order of the alphabet, without facts and conditions: the same however its alternatives are written."""
    said = without_conditions(says)
    words = _WORD.findall(FACT.sub(" ", said))
    return tuple(sorted(words or (f"{{{key}}}" for key in _KEY.findall(_without_brackets(said)))))


def _without_brackets(said: str) -> str:
    """Facts without what their filters are given, so that the last key of each stands at its end."""
    while (less := _BRACKETS.sub("", said)) != said:
        said = less
    return said


def without_conditions(says: str) -> str:
    """A sentence with its alternatives as `[words|others]`."""
    kept, at = "", 0
    for found in _conditions(says):
        kept += says[at : found[0]]
        at = found[1]
    return kept + says[at:]


def without_alternatives(says: str) -> str:
    """A sentence without any words that are not always said in it."""
    says = without_conditions(says)
    while (less := _ALTERNATIVES.sub("", says)) != says:
        says = less
    return says


def conditions_in(says: str) -> tuple[str, ...]:
    """The conditions that stand within a sentence, such as `if letter.reply_by`."""
    return tuple(says[start : end - 1] for start, end in _conditions(says))


def alternatives_in(says: str) -> Iterator[tuple[str, str]]:
    """Each condition that stands within a sentence, and the words that are said under it."""
    for start, end in _conditions(says):
        depth = 0
        for at in range(end, len(says)):
            if not depth and says[at] in "|]":
                yield says[start : end - 1], says[end:at]
                break
            depth += (says[at] in "[{") - (says[at] in "]}")


def _conditions(says: str) -> Iterator[tuple[int, int]]:
    """Where each condition within a sentence starts and ends, with its colon."""
    for start in (found.end() for found in re.finditer(r"[\[|](?=(?:if|for|as|it) )", says)):
        quoted = False
        for at in range(start, len(says)):
            if says[at] == '"':
                quoted = not quoted
            elif says[at] == ":" and not quoted:
                yield start, at + 1
                break


@cache
def _by_words(kind: str) -> Mapping[tuple[str, tuple[str, ...]], ListedSentence]:
    if not (shipped_templates() / kind / FILE).is_file():  # a kind that a house alone has
        return {}
    found = (*shipped_sentences(SHARED), *shipped_sentences(kind))
    return {(each.clause, words_alone(each.says)): each for each in found}


def listed(kind: str, clause: str, says: str) -> ListedSentence | None:
    """The entry of a sentence, if the list has it in these words."""
    known = _by_words(kind)
    words = words_alone(says)
    return known.get((clause, words)) or known.get(("", words))


def required(kind: str, clause: str) -> RequiredClause | None:
    """The clause as govkit's standard of the kind has it."""
    try:
        return next(iter(find_clauses(kind, clause)), None) if clause else None
    except ClauseUnknown:
        return None


def promised(name: str) -> str:
    """What a promise is, in plain words; empty for one that only its own sentence makes."""
    known = promises().get(name)
    return known.says if known else ""


def law_of(entry: ListedSentence | None, clause: RequiredClause | None) -> str:
    """By which law a sentence is said: its own sources, or else those of its clause."""
    register = legal_sources()
    for names in (entry.sources if entry else (), clause.sources if clause else ()):
        if told := [register[name].name for name in names if name in register]:
            return "; ".join(told)
    return clause.source if clause else ""
