"""Findings in the words of people who do not program."""

from __future__ import annotations

from typing import Final

from govkit.finding import Severity

SEVERITIES: Final = {
    Severity.ERROR: "Must change",
    Severity.WARNING: "Should change",
    Severity.ADVICE: "Worth a look",
}
_KINDS: Final = {
    "hedge": "Vague word",
    "high-reading-grade": "Hard as a whole",
    "label": "Label for people",
    "nominalisation": "Verb hidden in a noun",
    "officialese": "Official language",
    "weak-should": "Unclear “should”",
}


def kind(rule: str) -> str:
    """What a rule finds, in words that people know."""
    return _KINDS.get(rule, as_words(rule))


def quoted(words: str) -> str:
    """Words in quotation marks, if they have none."""
    return words if words.startswith("“") else f"“{words}”"


def as_words(key: str) -> str:
    """A rule's or a clause's id as words: `Long sentence` for `long-sentence`."""
    words = key.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]
