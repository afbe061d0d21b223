"""The passive leaves out who acts, and that is what people most want to know: who has it, who decides, who will ring.

It is advice, in letters and notices, since some passives are right: where nobody knows who did it, or it does not matter. What says how things
are (“the office is located here”, “you are entitled to”) is no passive; `govkit/readability/participles.txt` lists such words.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "NHS digital service manual, How we write (use the active voice)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>Your answer will be recorded and your family will be contacted.</p>
"""
GOOD = """
<p>We will note your answer and ring you. The office is located in Mill Road, and you are entitled to help.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices say who acts."""
    for sentence in prose.public_sentences:
        for first, last in sentence.passives:
            span = sentence.span(first, last)
            yield SentenceProblem(
                sentence,
                span,
                SEVERITY,
                f"“{sentence.text[slice(*span)]}” does not put first who acts: “{sentence.text}”",
                "Say who does it, and then what: “we ask”, “the school sends”.",
            )
