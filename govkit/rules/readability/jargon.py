"""A term of art that staff use every day tells the people they write to nothing.

The words are in `govkit/standards/words/jargon.yaml`: data protection, health and council work. Letters and notices are held to them, and
agreements not, since those need their terms of art. Where the partnership's glossary explains the term, the finding says so.
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
<p>The controller tells each data subject about the retention period.</p>
"""
GOOD = """
<p>The council tells you how long it keeps your information. The Data Protection Officer can help.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices say what terms of art mean."""
    return listed_problems(prose, "jargon", "is jargon", SEVERITY)


CASES = (
    Passage("<p>The data subject’s file is with data processors.</p>", finds="data subject’s | data processors"),
    Passage("<p>Ask the Data Protection Officer or the Information Commissioner’s Office.</p>"),
    Passage("<p>We are setting up a group.</p>"),
)
