"""Two negatives make people work out what is meant, and in a question of consent they may answer the wrong one.

“We will not share it unless you agree” is “we will share it only if you agree”. In letters and notices it is a warning; “not without” and “not
except”, which are sometimes clear, are advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.negatives import SOMETIMES_CLEAR, double_negatives
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "ICO, What is valid consent? (no double negatives)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>We will not share your details unless you agree.</p>
"""
GOOD = """
<p>We share your details only if you agree. If you do not reply, we will not share them. You can say no without giving a reason.</p>
"""

_STRAIGHT: Final = "Say it straight: “common” for “not uncommon”."


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices say things straight."""
    for sentence in prose.public_sentences:
        for first, last in double_negatives(sentence):
            span = sentence.span(first, last)
            yield SentenceProblem(
                sentence,
                span,
                Severity.ADVICE if sentence.small[last] in SOMETIMES_CLEAR else SEVERITY,
                f"“{sentence.text[slice(*span)]}” says no twice: “{sentence.text}”",
                _STRAIGHT if last == first + 1 else "Say what will happen, with “only if” or “only with”.",
            )


CASES = (
    Passage("<p>We never share it, unless you say so.</p>", finds="never share it, unless"),
    Passage("<p>We share it unless you do not agree.</p>", finds="unless you do not"),
    Passage("<p>It is not uncommon.</p>", finds="not uncommon"),
    Passage("<p>We do not want you not to know.</p>", finds="not want you not"),
    Passage("<p>We can’t help without your name.</p>", finds="can’t help without"),
    Passage("<p>We stop unless you move, and nobody comes.</p>"),
    Passage("<p>A person who does not reply has not agreed.</p>"),
    Passage("<p>If you do not reply, we will not share it.</p>"),
    Passage("<p>You can say no without a reason.</p>"),
    Passage("<p>We share it unless you say no or opt out.</p>"),
    Passage("<p>Doing nothing does not mean that you agree.</p>"),
    Passage("<p>We do not sell it, and do not print it.</p>"),
    Passage("<p>It is not under the bridge, not until May.</p>"),
)
