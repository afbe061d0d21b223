"""Capitals On Every Word are slower to read, and hide which words are names.

Headings of letters and notices should be in sentence case: a capital for the first word and for names alone. Names from the partnership file
are known; so a heading is found only where a word such as “your” or “information”, which is no name, has a capital.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.data import rows
from govkit.readability.sentence import Sentence
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, Formatting (sentence case)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<h2>How We Use Your Information</h2>
"""
GOOD = """
<h2>How we use your information</h2><h2>Your Data Protection Officer</h2><h2>Northmoor: How we help</h2>
"""

_NEVER_NAMES: Final = frozenset(word for _kind, *words in rows("title_words.txt") for word in words)


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Headings of letters and notices give a capital to names alone."""
    for sentence in prose.headings():
        found = [at for at, text in enumerate(sentence.texts) if at and text.istitle() and _is_raised(sentence, at)]
        if len(found) > 1 or (found and sentence.length == 2):
            yield SentenceProblem(
                sentence,
                sentence.span(found[0], found[-1]),
                SEVERITY,
                f"This heading has capitals within: “{sentence.text}”",
                "Write a capital for the first word and for names alone.",
            )


def _is_raised(sentence: Sentence, at: int) -> bool:
    """Whether a word that is no name has a capital, though nothing starts there."""
    start, end = sentence.span(at, at)
    if sentence.text[start:end].lower() not in _NEVER_NAMES or sentence.paths((start, end)):
        return False
    return sentence.text[:start].rstrip(" ‘“('\"")[-1:] not in {":", "?", ".", "!", "–", "—"}


CASES = (
    Passage("<h2>How We Share</h2>", finds="We Share"),
    Passage("<h2>Your Rights</h2>", finds="Rights"),
    Passage("<h2>Ask Northmoor Families Together</h2>"),
    Passage("<h2>About the Information Commissioner</h2>"),
)
