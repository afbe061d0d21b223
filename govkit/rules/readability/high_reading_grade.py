"""A high reading grade shows a document of long sentences or long words, which is worth a look before others.

It is advice, since formulas only count: the NHS recommends them for setting priorities and for nothing else. A house that wants a gate sets
`grade_warning` or `grade_error` in `templates/standards/reading_targets.yaml`. A text of fewer than 100 words has no grade to speak of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.measures import AGE_OF_GRADE_0, flesch_kincaid_grade
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "NHS digital service manual, How we write (a reading age of 9 to 11); the grade plus 5 is a convention"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = f"<p>{'The organisation communicates information to participating professionals. ' * 15}</p>"
GOOD = f"<p>{'We tell you what we share and why. ' * 15}</p>"

_FEWEST_WORDS: Final = 100


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """The whole document reads as easily as those need who read it."""
    whole = prose.scored.whole
    if whole.words < _FEWEST_WORDS:
        return
    grade = round(flesch_kincaid_grade(len(whole.sentences), whole.words, whole.syllables), 1)
    severity = prose.targets.missed("grade", grade)
    if severity:
        yield SentenceProblem(
            whole.sentences[0],
            (0, 0),
            severity,
            f"The reading grade of this document is {grade}, a reading age of {grade + AGE_OF_GRADE_0:.1f}: {whole.words} words in"
            f" {len(whole.sentences)} sentences, with {whole.syllables} syllables.",
            f"Look first at {_hardest(prose)}, and write shorter sentences with shorter words. The aim is a grade of"
            f" {prose.targets.aim('grade'):g} at most.",
        )


def _hardest(prose: Prose) -> str:
    """The clause whose grade is highest among those of some length, or the longest sentence where there are no clauses."""
    long = [clause for clause in prose.scored.clauses if clause.english and clause.words >= _FEWEST_WORDS // 4]
    if not long:
        return "the longest sentences"
    hardest = max(long, key=lambda clause: flesch_kincaid_grade(len(clause.sentences), clause.words, clause.syllables))
    return f"the clause `{hardest.name}`"
