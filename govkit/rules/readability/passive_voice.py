"""The passive leaves out who acts, and that is what people most want to know: who has it, who decides, who will ring.

It is advice, in letters and notices, since some passives are right: where nobody knows who did it, or it does not matter. What says how things
are (“the office is located here”, “you are entitled to”) is no passive; `govkit/readability/participles.txt` lists such words.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
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


CASES = (
    Passage(
        "<p>Your form has been signed and was not yet fully read.</p>", finds="been signed | was not yet fully read"
    ),
    Passage("<p>It is used to find families.</p>", finds="is used"),
    Passage("<p>The plan was agreed by the school.</p>", finds="was agreed"),
    Passage("<p>It isn’t kept here.</p>", finds="isn’t kept"),
    Passage("<p>Everyone is used to it. She is trained in first aid, and the lift is broken.</p>"),
    Passage("<p>We are based in Mill Road and are concerned about you.</p>"),
    Passage("<p>You are entitled to help, and you are not allowed to park.</p>"),
    Passage("<p>It is made up of four parts.</p>"),
    Passage("<p>We are used to it, indeed.</p>"),
    Passage("<p>She is in need of a red bed.</p>"),
)
