"""Finds what parts a sentence: what stands between a subject and its verb, or between a verb and what it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.parted_asides import parted_by_asides
from govkit.readability.parted_subjects import Parting, parted_subjects
from govkit.readability.sentence import Sentence
from govkit.readability.tokens import Token

FEWEST_WORDS: Final = 6


def parted_clauses(sentence: Sentence) -> Iterator[Parting]:
    """The first word and the last of what parts a sentence, each once."""
    words = sentence.small
    if len(words) < FEWEST_WORDS:
        return
    breaks = _breaks(sentence.run.tokens, len(words))
    reached = -1
    for found in sorted((*parted_by_asides(words, breaks), *parted_subjects(words, breaks, lambda: sentence.texts))):
        if found.first > reached:
            yield found
            reached = found.last


def _breaks(tokens: Sequence[Token], count: int) -> list[str]:
    """Of each word, the signs that stand between the one before and it."""
    breaks = [""] * count
    at, signs = 0, ""
    for text, words, *_counted in tokens:
        if len(words) == 1:
            word, start, _copied = words[0]
            if word != text:
                breaks[at] = signs + text[:start]
                signs = text[start + len(word) :]
            elif signs:
                breaks[at], signs = signs, ""
            at += 1
        else:
            end = 0
            for word, start, _copied in words:
                breaks[at] = signs + text[end:start]
                at, signs, end = at + 1, "", start + len(word)
            signs += text[end:]
    return breaks
