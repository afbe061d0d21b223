"""Whether some words make a promise, deny it, or say nothing of it: “you do not keep all your help” has the words of the promise, and breaks it."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from govkit.data.sentences import promises
from govkit.rules.phrases import FoundPhrase, plain_list
from govkit.rules.telling import is_denied

_SOMEBODY: Final = r"(?:you|we|they|he|she|it|this|that|there|i|nobody|no one|everybody|everyone)\b"
_SENTENCE: Final = re.compile(r"[.!?:;]\s|\n(?![a-z0-9])")  # Easy Read ends a line where its sentence goes on
# What says no without denying what comes after: an answer, a condition, and what ends where somebody does something else.
_DENIES_NOTHING: Final = re.compile(
    rf"\b(?:said|say|saying|says|answer|answers|reply|means?|is|an?|the|your|yes or) [“”‘’\"']?no\b(?! (?:one|longer)\b)"
    rf"|\bno[”’\"']"
    rf"|\b(?:if|when|whenever|once|unless|even if) {_SOMEBODY}[^,]*?(?:,|(?=\b(?:{_SOMEBODY})))"
    rf"|[^,]*(?:,|\b(?:and|so|because)) (?={_SOMEBODY})",
)

_DENIED_INSIDE: Final = re.compile(r"\b(?:never|no longer)\b", re.IGNORECASE)


class HowPromised(Enum):
    """What words do about a promise."""

    MADE = auto()
    DENIED = auto()
    NOT_SAID = auto()


def how_promised(promise: str, words: str) -> HowPromised:
    """What words do about a promise that is known by its phrases. It is made where they say it once without denying it."""
    found = list(plain_list(promises()[promise].told_by).find(words.replace("\n", " ")))
    if not found:
        return HowPromised.NOT_SAID
    return HowPromised.DENIED if all(_is_denied(words, each) for each in found) else HowPromised.MADE


def _is_denied(words: str, found: FoundPhrase) -> bool:
    start = max((each.end() for each in _SENTENCE.finditer(words, 0, found.start + 1)), default=0)
    before = _DENIES_NOTHING.sub(lambda each: " " * len(each[0]), words[start : found.start].lower().replace("'", "’"))
    whole = before + found.words
    return is_denied(f"{whole}{words[found.end :]}", len(before), len(whole)) or bool(
        _DENIED_INSIDE.search(found.words)
    )
