"""The scores of a document with the sums behind them, and those of its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.readability.measures import FORMULAS, measures
from govkit.readability.second_opinion import SecondOpinion, reasons_for_parting
from govkit.readability.sentence import Score, Scored
from govkit.report.readability_html.said import as_words

NAMES: Final = {
    "reading_load": "Reading load",
    "mean_sentence_length": "Words in a sentence, on average",
    "rare_words_percent": "Rare words, per cent",
    "hard_words_percent": "Hard words, per cent",
    "passive_or_parted_percent": "Passive or parted sentences, per cent",
    "longest_sentence": "Words in the longest sentence",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "uk_reading_age": "Reading age",
    "flesch_reading_ease": "Flesch reading ease",
    "smog": "SMOG",
    "gunning_fog": "Gunning Fog",
    "passive_percent": "Passive sentences, per cent",
}
# The columns of the table of parts, each with a short name.
COLUMNS: Final = {
    "reading_load": "Load",
    "mean_sentence_length": "Average sentence",
    "longest_sentence": "Longest",
    "rare_words_percent": "Rare words %",
    "hard_words_percent": "Hard words %",
    "passive_or_parted_percent": "Passive or parted %",
    "flesch_kincaid_grade": "Grade",
    "uk_reading_age": "Reading age",
    "flesch_reading_ease": "Reading ease",
    "smog": "SMOG",
    "gunning_fog": "Fog",
}
_COUNTED: Final = re.compile(
    "mean_sentence_length|rare_words_percent|hard_words_percent|passive_or_parted_percent|sentences that are passive or parted"
    "|sentences with a passive|rare words|hard words|long words|flesch_kincaid_grade|sentences|syllables|words"
)


_NAMED: Final = re.compile("|".join(NAMES))


@dataclass(frozen=True, slots=True)
class Worked:
    """One score: its name, what it is, the formula, the same with the counts filled in, and what textstat makes of it."""

    name: str
    value: str
    formula: str
    sum: str
    textstat: str


@dataclass(frozen=True, slots=True)
class ScoredPart:
    """One clause or section with its scores, in the order of the columns."""

    name: str
    sentences: int
    words: int
    scores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a document: what was counted, what came of it, why textstat parts from it, and those of its clauses and sections."""

    counts: Mapping[str, int]
    worked: tuple[Worked, ...]
    parting: str
    clauses: tuple[ScoredPart, ...]
    sections: tuple[ScoredPart, ...]


def scores(scored: Scored, opinion: SecondOpinion | None, names: Mapping[str, str]) -> Scores:
    """The scores of a document. `names` says what people call each clause."""
    whole = scored.whole
    return Scores(
        counts=_counts(whole),
        worked=tuple(_worked(whole, opinion)),
        parting=reasons_for_parting(whole, opinion) if opinion else "",
        clauses=_parts(scored.clauses, names),
        sections=_parts(scored.sections, {section.name: section.name for section in scored.sections}),
    )


def _counts(score: Score) -> dict[str, int]:
    return {
        "sentences": len(score.sentences),
        "words": score.words,
        "syllables": score.syllables,
        "long words": score.long_words,
        "hard words": score.hard_words,
        "rare words": score.rare_words,
        "sentences that are passive or parted": score.passive_or_parted,
        "sentences with a passive": score.passives,
    }


def _worked(score: Score, opinion: SecondOpinion | None) -> list[Worked]:
    found = measures(score)
    known = {**_counts(score), **found}
    return [
        Worked(
            name=NAMES[name],
            value=_figure(name, value),
            formula=_NAMED.sub(lambda named: NAMES[named[0]].lower(), FORMULAS.get(name, "")),
            sum=_COUNTED.sub(lambda counted: f"{known[counted[0]]:,}", FORMULAS.get(name, "").partition(",")[0]),
            textstat=f"{getattr(opinion, name):.1f}" if hasattr(opinion, name) else "",
        )
        for name, value in found.items()
    ]


def _parts(parts: Sequence[Score], names: Mapping[str, str]) -> tuple[ScoredPart, ...]:
    return tuple(
        _part(part, names.get(part.name) or as_words(part.name)) for part in parts if part.words and part.english
    )


def _part(part: Score, name: str) -> ScoredPart:
    found = measures(part)
    return ScoredPart(name, len(part.sentences), part.words, tuple(_figure(key, found[key]) for key in COLUMNS))


def _figure(name: str, value: float) -> str:
    return f"{value:.0f}" if name == "longest_sentence" else f"{value:.1f}"
