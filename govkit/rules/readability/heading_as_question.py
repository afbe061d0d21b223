"""A question in a heading makes people read more before they know what is below it, and its first words say nothing.

Headings of letters and notices should state what is below them: “Who we are”, and not “Who are we?”.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, Formatting (no questions as headings)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<h2>What information do we share?</h2>
"""
GOOD = """
<h2>What we share</h2><p>Do you agree?</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Headings of letters and notices must state, and not ask."""
    for sentence in prose.headings():
        if sentence.text.endswith("?"):
            yield SentenceProblem(
                sentence,
                (0, len(sentence.text)),
                SEVERITY,
                f"This heading asks: “{sentence.text}”",
                "Say what is below it: “What we share”, and not “What do we share?”.",
            )


CASES = (Passage("<h2>Who we are</h2>"),)
