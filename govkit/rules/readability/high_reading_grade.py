"""A high reading load or grade shows a document of long sentences, rare or hard words, passives and parted clauses, which is worth a look first.

The load takes four counts together, each against what a letter may have of it; `docs/readability.md` says how well it agrees with what readers
find hard, and what it can’t see. The grade is Flesch and Kincaid’s, for those who are asked for it. Both are advice, since they only count: the NHS
recommends formulas for setting priorities and for nothing else. A house that wants a gate sets `load_warning`, `load_error`, `grade_warning` or
`grade_error` in `templates/standards/reading_targets.yaml`. A text of fewer than 100 words has neither to speak of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.load import four_counts, reading_load
from govkit.readability.measures import AGE_OF_GRADE_0, flesch_kincaid_grade
from govkit.readability.sentence import Score
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = "NHS digital service manual, How we write (a reading age of 9 to 11); the grade plus 5 is a convention"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = f"<p>{'The organisation communicates information to participating professionals. ' * 15}</p>"
GOOD = f"<p>{'We tell you what we share and why. ' * 15}</p>"

_FEWEST_WORDS: Final = 100


_COUNTS: Final = {
    "mean_sentence": ("mean_sentence_length", "words a sentence"),
    "rare_words": ("rare_words_percent", "rare words in a hundred"),
    "hard_words": ("hard_words_percent", "hard words in a hundred"),
    "passive_or_parted": ("passive_or_parted_percent", "sentences in a hundred passive or parted"),
}


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """The whole document reads as easily as those need who read it."""
    whole = prose.scored.whole
    if whole.words < _FEWEST_WORDS:
        return
    load, grade = round(_load(whole), 1), round(_grade(whole), 1)
    of_load, of_grade = prose.targets.missed("load", load), prose.targets.missed("grade", grade)
    missed = [each for each in (of_load, of_grade) if each]
    if missed:
        told = [_told_load(prose, load)] if of_load else []
        told += [f"Its reading grade is {grade}, a reading age of {grade + AGE_OF_GRADE_0:.1f}."] if of_grade else []
        aims = [
            f"a {name} of {prose.targets.aim(name):g}" for name, of in (("load", of_load), ("grade", of_grade)) if of
        ]
        yield SentenceProblem(
            whole.sentences[0],
            (0, 0),
            next(each for each in Severity if each in missed),
            " ".join(told),
            f"Look first at {_hardest(prose)}, and write shorter sentences with words that people use. The aim is {listing(aims)} at most.",
        )


def _told_load(prose: Prose, load: float) -> str:
    """The load with the counts that make it up, and what each may be."""
    counts = four_counts(prose.scored.whole)
    parts = []
    for name, (measure, words) in _COUNTS.items():
        aim = prose.targets.aim(name)
        parts.append(f"{counts[measure]:.1f} {words}" + (f" (up to {aim:g})" if aim is not None else ""))
    return f"The reading load of this document is {load}: {listing(parts)}."


def _load(score: Score) -> float:
    return reading_load(four_counts(score))


def _grade(score: Score) -> float:
    return flesch_kincaid_grade(len(score.sentences), score.words, score.syllables)


def _hardest(prose: Prose) -> str:
    """The clause whose load is highest among those of some length, or the longest sentence where there are no clauses."""
    long = [clause for clause in prose.scored.clauses if clause.english and clause.words >= _FEWEST_WORDS // 4]
    return f"the clause `{max(long, key=_load).name}`" if long else "the longest sentences"
