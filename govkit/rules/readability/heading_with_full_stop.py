"""A full stop at the end of a heading tells people who listen to the page, and those who scan it, that a sentence is over."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "NHS digital service manual, Formatting; ordinary practice"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
<h2>What we share.</h2>
"""
GOOD = """
<h2>What we share</h2>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Headings of letters and notices end without a full stop."""
    for sentence in prose.headings():
        if sentence.text.endswith(".") and not sentence.text.endswith(("...", "etc.", "a.m.", "p.m.")):
            yield SentenceProblem(
                sentence,
                (len(sentence.text) - 1, len(sentence.text)),
                SEVERITY,
                f"This heading ends with a full stop: “{sentence.text}”",
                "Take the full stop out.",
                instead=("",),
            )


CASES = (Passage("<h2>Ring us at 9 a.m.</h2>"),)
