"""The reading load: four counts, each against what a letter may have of it, with equal weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from govkit.readability.sentence import Score

AIMS: Final[Mapping[str, float]] = {
    "mean_sentence_length": 12,
    "rare_words_percent": 2.5,
    "hard_words_percent": 10,
    "passive_or_parted_percent": 25,
}
"""What a letter may have of each count. Where it has just that of all four, its load is 100."""


def four_counts(score: Score) -> dict[str, float]:
    """Words in a sentence, rare and hard words in a hundred words, and sentences that are passive or parted in a hundred."""
    words, sentences = score.words, len(score.sentences)
    return {
        "mean_sentence_length": words / sentences,
        "rare_words_percent": 100 * score.rare_words / words,
        "hard_words_percent": 100 * score.hard_words / words,
        "passive_or_parted_percent": 100 * score.passive_or_parted / sentences,
    }


def reading_load(counts: Mapping[str, float]) -> float:
    """The mean of the four counts, each in per cent of its aim."""
    return sum(100 * counts[name] / aim for name, aim in AIMS.items()) / len(AIMS)
