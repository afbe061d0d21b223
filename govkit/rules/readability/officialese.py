"""A word that only offices use makes people read twice, and sounds as if the letter were not meant for them.

The words are in `govkit/standards/words/officialese.yaml`, each with what to write instead and its source. In letters and notices each is a
warning, or advice where it is often right as it is. In agreements some are advice. What is part of a name is let be.

A house adds words of its own, or turns one off with a reason, in `templates/standards/plain_words.yaml`; `docs/readability.md` says how.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.listed_words import listed_problems
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "GOV.UK style guide, words to avoid; ordinary plain-English practice, where the finding says so"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>We will utilise your information in order to commence support.</p>
"""
GOOD = """
<p>We will use your information to start support. Ask at the Utilise Centre.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices use the words that people use."""
    return listed_problems(prose, "officialese", "has plainer words", SEVERITY)


CASES = (
    Passage("<p>Ask at the Assistance Centre in Procure Road.</p>"),
    Passage("<p>This is about your case. In addition, to us it matters.</p>"),
    Passage("<p>Foster carers and key workers address the letter to you.</p>"),
    Passage("<p>It was your request, and the law requires it.</p>"),
    Passage("<p>They made great progress at the first attempt, with first aid.</p>"),
    Passage("<p>Do not write “utilise”, and do not say ‘prior to’.</p>"),
)
