"""“Should” does not tell people whether they must, or whether it would merely be wise.

In letters and notices write “must” for what the law or a rule demands, “please” for what you ask, and “can” for what is offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, Voice and tone (avoid “should”)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>You should reply by 4 May.</p>
"""
GOOD = """
<p>Please reply by 4 May.</p>
"""
_FORMS: Final = frozenset({"should", "shouldn't"})


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices say what people must do and what they can."""
    for sentence in prose.public_sentences:
        for at, word in enumerate(() if _FORMS.isdisjoint(sentence.small) else sentence.small):
            if word in _FORMS:
                yield SentenceProblem(
                    sentence,
                    sentence.span(at, at),
                    SEVERITY,
                    f"“{sentence.texts[at]}” leaves open whether people must: “{sentence.text}”",
                    "Write “must”, “please” or “can”.",
                    instead=("must", "please", "can") if word == "should" else ("must not", "please do not"),
                    asks_for_thought=True,
                )


CASES = (
    Passage("<p>You shouldn’t wait.</p>", finds="shouldn’t"),
    Passage("<p>The shoulder hurts.</p>"),
)
