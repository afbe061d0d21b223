"""A label turns a family into its problem, and a family that reads it will not ask for help.

The words are in `govkit/standards/words/label.yaml`. Letters and notices are warned; in agreements it is advice, since people may ask to see
those too. The name of a programme, such as Troubled Families, is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.listed_words import listed_problems
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, A to Z of NHS health writing; ordinary plain-English practice, where the finding says so"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>We help troubled families and service users.</p>
"""
GOOD = """
<p>We help families and people who use our services. It began as the Troubled Families Programme.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Documents name people as people."""
    return listed_problems(prose, "label", "labels people", SEVERITY, everywhere=True)


CASES = (
    Passage("<p>We help service users.</p>", finds="service users"),
    Passage("<p>We help the elderly and the poor.</p>", finds="the elderly | the poor"),
    Passage("<p>LAC and NEETs come.</p>", finds="LAC | NEETs"),
    Passage("<p>The Troubled Families Programme ended.</p>"),
    Passage("<p>The elderly neighbour and the poor result of the blind test.</p>"),
)
