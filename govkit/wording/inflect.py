"""The forms of a verb or noun, so that a list of words names each once and finds it however it is written."""

from __future__ import annotations

import re
from importlib import resources
from typing import Final, NamedTuple

_ROWS: Final = tuple(
    line.split()
    for line in resources.files("govkit.wording").joinpath("irregular_verbs.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
_IRREGULAR: Final = {row[0]: (row[1], row[2]) for row in _ROWS if len(row) == 3}
_DOUBLED: Final = frozenset(row[0] for row in _ROWS if len(row) == 1)
_THIRD: Final = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_HISSING: Final = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y: Final = re.compile(r"(?<=[^aeiou])y$")
_SILENT_E: Final = re.compile(r"(?<=[^eoy])e$")
_ISE: Final = re.compile(r"(?<=[a-z]{2}[a-z])is(?=(?:e[sd]?|ing)$)")
_PLURALS: Final = {"person": "people", "child": "children", "criterion": "criteria", "basis": "bases"}


class Verb(NamedTuple):
    """The forms of a verb, each with the words that follow it: `makes a decision`."""

    base: str
    third: str
    past: str
    participle: str
    doing: str


def verb(phrase: str) -> Verb:
    """The forms of a phrase whose first word is a verb."""
    word, space, rest = phrase.partition(" ")
    past, participle = _past(word)
    return Verb(*(f"{form}{space}{rest}" for form in (word, _third(word), past, participle, _doing(word))))


def spellings(words: str) -> tuple[str, ...]:
    """The words, and as Americans and some British houses spell a first word in -ise."""
    word, space, rest = words.partition(" ")
    other = _ISE.sub("iz", word)
    return (words,) if other == word else (words, f"{other}{space}{rest}")


def plural(phrase: str) -> str:
    """The plural of a phrase whose last word is a noun."""
    before, space, word = phrase.rpartition(" ")
    return f"{before}{space}{_plural(word)}"


def _plural(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if _CONSONANT_Y.search(word):
        return _CONSONANT_Y.sub("ies", word)
    return f"{word}es" if _HISSING.search(word) else f"{word}s"


def _third(word: str) -> str:
    return _THIRD.get(word) or _plural(word)


def _past(word: str) -> tuple[str, str]:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _DOUBLED:
        past = f"{word}{word[-1]}ed"
    elif _CONSONANT_Y.search(word):
        past = _CONSONANT_Y.sub("ied", word)
    else:
        past = f"{word}d" if word.endswith("e") else f"{word}ed"
    return past, past


def _doing(word: str) -> str:
    if word in {"be", "lie", "die"}:
        return "being" if word == "be" else f"{word[:-2]}ying"
    return f"{word}{word[-1]}ing" if word in _DOUBLED else f"{_SILENT_E.sub('', word)}ing"
