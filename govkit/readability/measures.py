"""The readability formulas, from counts."""

from __future__ import annotations

from typing import Final

from govkit.readability.sentence import Score

AGE_OF_GRADE_0: Final = 5  # a convention: a British child is five years older than the American grade


def flesch_kincaid_grade(sentences: int, words: int, syllables: int) -> float:
    """The American school grade (Kincaid and others, 1975)."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def flesch_reading_ease(sentences: int, words: int, syllables: int) -> float:
    """The Flesch reading ease: about 100 is very easy, and below 30 very hard (Flesch, 1948)."""
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def measures(score: Score) -> dict[str, float]:
    """Each measure by its name, to one decimal; none where there is nothing to read."""
    sentences, words, syllables = len(score.sentences), score.words, score.syllables
    if not words:
        return {}
    grade = flesch_kincaid_grade(sentences, words, syllables)
    found = {
        "mean_sentence_length": words / sentences,
        "longest_sentence": score.longest,
        "flesch_kincaid_grade": grade,
        "uk_reading_age": grade + AGE_OF_GRADE_0,
        "flesch_reading_ease": flesch_reading_ease(sentences, words, syllables),
    }
    return {name: round(value, 1) for name, value in found.items()}
