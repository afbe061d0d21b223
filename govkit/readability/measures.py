"""The readability formulas, from counts."""

from __future__ import annotations

from math import sqrt
from typing import Final

from govkit.readability.load import AIMS, four_counts, reading_load
from govkit.readability.sentence import Score

FORMULAS: Final = {
    "reading_load": " + ".join(f"25 × {name} / {aim:g}" for name, aim in AIMS.items()),
    "mean_sentence_length": "words / sentences",
    "rare_words_percent": "100 × rare words / words",
    "hard_words_percent": "100 × hard words / words",
    "passive_or_parted_percent": "100 × sentences that are passive or parted / sentences",
    "flesch_kincaid_grade": "0.39 × words / sentences + 11.8 × syllables / words − 15.59",
    "uk_reading_age": "flesch_kincaid_grade + 5, a convention",
    "flesch_reading_ease": "206.835 − 1.015 × words / sentences − 84.6 × syllables / words",
    "smog": "1.043 × √(30 × long words / sentences) + 3.1291",
    "gunning_fog": "0.4 × (words / sentences + 100 × hard words / words)",
    "passive_percent": "100 × sentences with a passive / sentences",
}
AGE_OF_GRADE_0: Final = 5  # a convention: a British child is five years older than the American grade


def flesch_kincaid_grade(sentences: int, words: int, syllables: int) -> float:
    """The American school grade (Kincaid and others, 1975)."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def flesch_reading_ease(sentences: int, words: int, syllables: int) -> float:
    """The Flesch reading ease: about 100 is very easy, and below 30 very hard (Flesch, 1948)."""
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def smog(sentences: int, long_words: int) -> float:
    """The SMOG grade, in years of schooling (McLaughlin, 1969). It was made for samples of 30 sentences."""
    return 1.043 * sqrt(30 * long_words / sentences) + 3.1291


def fog(sentences: int, words: int, hard_words: int) -> float:
    """The Gunning Fog index, in years of schooling (Gunning, 1952)."""
    return 0.4 * (words / sentences + 100 * hard_words / words)


def measures(score: Score) -> dict[str, float]:
    """Each measure by its name, to one decimal: none where there is nothing to read, and no formula for another language."""
    words = score.words
    if not words:
        return {}
    if score.english:
        counts = four_counts(score)
        found = {
            "reading_load": reading_load(counts),
            **counts,
            "longest_sentence": score.longest,
            **_by_formula(score, words),
        }
    else:
        found = {"mean_sentence_length": words / len(score.sentences), "longest_sentence": score.longest}
    return {name: round(value, 1) + 0.0 for name, value in found.items()}  # never -0.0


def _by_formula(score: Score, words: int) -> dict[str, float]:
    sentences, syllables, hard_words = len(score.sentences), score.syllables, score.hard_words
    grade = flesch_kincaid_grade(sentences, words, syllables)
    return {
        "flesch_kincaid_grade": grade,
        "uk_reading_age": grade + AGE_OF_GRADE_0,
        "flesch_reading_ease": flesch_reading_ease(sentences, words, syllables),
        "smog": smog(sentences, score.long_words),
        "gunning_fog": fog(sentences, words, hard_words),
        "passive_percent": 100 * score.passives / sentences,
    }
