"""A term that is defined twice means two things, and which of them a clause means nobody can tell.

In documents of any kind it is advice: a definition that only says “has the meaning given in clause 3” is a second one too, and better left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.readability.defined_terms import definitions
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "good drafting practice"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
<p>“Shared Data” means names and addresses. The parties keep the Shared Data safe.</p>
<p>In this part “Shared Data” means what the school sends.</p>
"""
GOOD = """
<p>“Shared Data” means names and addresses. The parties keep the Shared Data safe, and delete the Shared Data after a year.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each term is defined once."""
    met: set[str] = set()
    for term, sentence, span in definitions(prose.sentences):
        if term in met:
            says = f"“{term}” is defined a second time: “{sentence.text}”"
            yield SentenceProblem(
                sentence, span, SEVERITY, says, "Define it once, and use another word for the other meaning."
            )
        met.add(term)


CASES = (
    Passage("<p>We collect names (the “Data”). We hold faces (the “Data”).</p>", finds="Data"),
    Passage("<p>We collect names (the “Data”) and send them (the “Purpose”).</p>"),
)
