"""Lists of phrases that say the wrong thing, as `govkit/standards/` keeps them, and where words hold one of them.

A phrase is written as it is read, in small letters. `<a|b>` is either of two, `*` any ending of a word, `#` a number, and `…`
anything up to 60 characters in the same sentence. Under `right` stand phrases that look like one of them and are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from govkit.load.standard import shipped_data

_SPELT: Final = {
    "<": "(?:",
    "|": "|",
    ">": ")",
    "*": r"\w*",
    "#": r"\d+",
    " … ": r"\b[^.!?\n]{0,60}?\b",
    "…": r"[^.!?\n]{0,60}?",
    " ": r"\s+",
}
_SIGN: Final = re.compile("|".join(re.escape(sign) for sign in _SPELT))
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Why a phrase is wrong, completing “PHRASE ...”; what to do instead; and the source of that."""

    why: str
    instead: str
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase among words, from `start` to `end`."""

    words: str
    start: int
    end: int
    phrase: Phrase

    def is_in(self, names: str) -> bool:
        """Whether it is part of one of these names, such as the partnership's own, or of an id like `troubled-families`."""
        return self.words.casefold() in names.casefold().replace("-", " ")


@dataclass(frozen=True, slots=True)
class PhraseList:
    """A list of phrases, ready to be looked for in the words of these clauses, or of any where it names none.

    `history` are words beside which a phrase only tells what once was.
    """

    wrong: re.Pattern[str]
    phrases: tuple[Phrase, ...]
    history: re.Pattern[str] | None
    clauses: frozenset[str]

    def find(self, words: str) -> Iterator[Found]:
        """Each phrase of the list among the words."""
        for match in self.wrong.finditer(_plain(words)):
            if match.lastindex and not self._is_history(words, match.start()):
                start, end = match.span()
                yield Found(words[start:end], start, end, self.phrases[match.lastindex - 1])

    def _is_history(self, words: str, at: int) -> bool:
        if self.history is None:
            return False
        begins = max((end.end() for end in _SENTENCE_END.finditer(words, 0, at)), default=0)
        ends = _SENTENCE_END.search(words, at)
        return bool(self.history.search(_plain(words[begins : ends.start() if ends else len(words)])))


@cache
def phrase_list(name: str, kind: str = "") -> PhraseList:
    """The list of a data file for one kind of document."""
    data = shipped_data(name)
    entries = [entry for entry in data["wrong"] if kind in entry.get("kinds", (kind,))]
    wrong = "|".join(f"({_either(entry['phrases'])})" for entry in entries)
    right = f"{_either(data['right'])}|" if "right" in data else ""
    history = re.compile(_whole(_either(data["history"]))) if "history" in data else None
    clauses = frozenset(data.get("clauses", {}).get(kind, ()))
    return PhraseList(
        re.compile(_whole(right + wrong)), tuple(_phrase(entry, data) for entry in entries), history, clauses
    )


def _phrase(entry: Mapping[str, Any], data: Mapping[str, Any]) -> Phrase:
    return Phrase(entry["why"], entry["instead"], entry.get("source") or data["source"])


def _whole(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _either(phrases: list[str]) -> str:
    return "|".join(_spelt(phrase) for phrase in phrases)


def _spelt(phrase: str) -> str:
    """A phrase as a pattern."""
    at, spelt = 0, ""
    for sign in _SIGN.finditer(phrase):
        spelt += re.escape(phrase[at : sign.start()]) + _SPELT[sign[0]]
        at = sign.end()
    return spelt + re.escape(phrase[at:])


def _plain(words: str) -> str:
    """The words in small letters and with typographic apostrophes, each character in its place."""
    small = words.lower()
    return (small if len(small) == len(words) else words).replace("'", "’")
