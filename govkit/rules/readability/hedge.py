"""Words such as “may”, “some” and “as appropriate” leave open what is shared, with whom and when.

The words are in `govkit/standards/words/hedge.yaml`. It is advice, in letters and notices. Where people are free to do something (“you may
ask”), “may” is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.listed_words import listed_problems
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "Guidelines on transparency (WP260); ordinary plain-English practice, where the finding says so"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
<p>We may share some information with other organisations as appropriate.</p>
"""
GOOD = """
<p>We will share your name with the school in May. You may say no.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices say what will happen."""
    return listed_problems(prose, "hedge", "leaves something open", SEVERITY)


CASES = (
    Passage("<p>We may share some information.</p>", finds="may | some information"),
    Passage("<p>You may ask us in May, and people may say no.</p>"),
    Passage("<p>How often do you visit?</p>"),
)
