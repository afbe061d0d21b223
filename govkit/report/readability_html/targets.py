"""What a document aims at, and whether it gets there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from govkit.readability.measures import AGE_OF_GRADE_0, measures
from govkit.readability.sentence import Located
from govkit.wording.counts import counted
from govkit.wording.plain_language import Targets


@dataclass(frozen=True, slots=True)
class Aims:
    """How many words a sentence may have, over how many it is very hard to read, up to what age's reading, what load, and what of its counts."""

    sentence: int
    very_hard: int
    reading_age: float | None
    load: float | None
    counts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Target:
    """One target of one document: what it asks, what was found, and whether that is good enough."""

    asks: str
    found: str
    met: bool


_COUNTS: Final = {
    "mean_sentence": ("mean_sentence_length", "{} words a sentence or fewer"),
    "rare_words": ("rare_words_percent", "{} rare words in a hundred or fewer"),
    "hard_words": ("hard_words_percent", "{} hard words in a hundred or fewer"),
    "passive_or_parted": ("passive_or_parted_percent", "{} sentences in a hundred passive or parted, or fewer"),
}
_STEP: Final = 5
_MOST: Final = 25


def aims(targets: Targets) -> Aims:
    """The aims of a document that is held to these targets."""
    sentence = int(targets.aim("sentence") or _MOST)
    grade = targets.aim("grade")
    return Aims(
        sentence=sentence,
        very_hard=int(targets.limits.get("sentence_error", sentence + _STEP)),
        reading_age=None if grade is None else grade + AGE_OF_GRADE_0,
        load=targets.aim("load"),
        counts={measure: aim for name, (measure, _asks) in _COUNTS.items() if (aim := targets.aim(name)) is not None},
    )


def outcomes(located: Located, aim: Aims) -> tuple[Target, ...]:
    """Each target of the document. They hold for English alone."""
    whole = located.scored.whole
    if not whole.english:
        return ()
    figures = measures(whole)
    over = sum(sentence.length > aim.sentence for sentence in whole.sentences)
    age = figures.get("uk_reading_age")
    longest = f"the longest has {counted(whole.longest, 'word')}"
    measured = [("reading_load", "Reading load of {} or less", aim.load)]
    measured += [(measure, asks, aim.counts.get(measure)) for measure, asks in _COUNTS.values()]
    found = [
        Target(asks.format(f"{most:g}"), f"{figures[measure]:.1f}", figures[measure] <= most)
        for measure, asks, most in measured
        if most is not None and measure in figures
    ]
    found.append(
        Target(f"No sentence over {aim.sentence} words", f"{over:,} over, {longest}" if over else longest, not over)
    )
    if aim.reading_age is not None and age is not None:
        found.append(Target(f"Reading age of {aim.reading_age:g} or less", f"{age:.1f}", age <= aim.reading_age))
    return tuple(found)
