"""A verb that hides in a noun needs more words, and often leaves out who does it.

The phrases are in `govkit/standards/words/nominalisation.yaml`: “make a decision” for “decide”. It is advice, in letters and notices.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.listed_words import listed_problems
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "ordinary plain-English practice"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>We will make a decision after the provision of support.</p>
"""
GOOD = """
<p>We will decide after we have helped you.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices use verbs for what people do."""
    return listed_problems(prose, "nominalisation", "hides a verb", SEVERITY)


CASES = (
    Passage("<p>They made a decision.</p>", finds="made a decision"),
    Passage("<p>We make decisions-makers laugh.</p>"),
)
