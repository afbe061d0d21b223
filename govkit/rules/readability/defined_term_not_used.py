"""A term that is defined and then not used makes people learn a word for nothing; one that is used once is said in full as quickly.

In documents of any kind it is advice. What the partnership’s own glossary defines, `unused-glossary-entry` minds.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.readability.defined_terms import definitions, uses
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "good drafting practice"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
<p>“Shared Data” means names and addresses. We keep them safe.</p>
"""
GOOD = """
<p>“Shared Data” means names and addresses. We keep the Shared Data safe, and we delete the Shared Data after a year.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each term that is defined is used more than once."""
    defined = definitions(prose.sentences)
    for each in {each.term: each for each in reversed(defined)}.values():
        often = uses(each.term, prose.sentences, defined)
        if often <= 1:
            says = "is defined, and then used once" if often else "is defined, and not used"
            yield SentenceProblem(
                each.sentence,
                each.span,
                SEVERITY,
                f"“{each.term}” {says}: “{each.sentence.text}”",
                "Say there what it means, and leave the definition out." if often else "Leave the definition out.",
            )


CASES = (
    Passage("<p>We collect names (the “Data”). The Data is safe.</p>", finds="Data"),
    Passage("<p>We collect names (the “Data”). The Data is safe. We send the Data on.</p>"),
    Passage("<p>Say “Yes” to us. It means that you agree.</p>"),
)
