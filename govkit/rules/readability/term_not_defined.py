"""A word with a capital looks as if it were defined somewhere, and people look for where.

It is asked of documents that define two terms or more, of words that agreements often define (“the Purpose”, “the Shared Data”), where they are
used twice or more and no “means” and no brackets define them. It is advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.readability.defined_terms import definitions, undefined
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "good drafting practice"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
<p>“Party” means a school or the council, and “Services” means help at home. Each Party keeps the Shared Data safe in the Services.</p>
<p>No Party sends the Shared Data on. It stops the Services.</p>
"""
GOOD = """
<p>“Party” means a school or the council, and “Shared Data” means names. Each Party keeps the Shared Data safe. No Party sends the Shared Data on.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each word that looks defined is defined."""
    for term, often, sentence, span in undefined(prose.sentences, definitions(prose.sentences)):
        yield SentenceProblem(
            sentence,
            span,
            SEVERITY,
            f"“{term}” stands {often} times as if it were defined, and is not: “{sentence.text}”",
            "Define it, or write it small.",
        )


CASES = (
    Passage("<p>We keep the Shared Data. We send the Shared Data on.</p>"),
    Passage(
        "<p>“Party” means us, and “Term” means a year. We serve the Purpose. Each Party serves the Purpose in the Term.</p>",
        finds="Purpose",
    ),
)
