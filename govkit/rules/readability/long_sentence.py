"""A long sentence makes people stop, go back, or give up: few understand one of over 25 words at the first reading.

In letters and notices a sentence over 20 words is a warning, and one over 25 an error. In an agreement, which is read by
people whose work it is, one over 25 is a warning. Each list item, table cell, heading and tick box is a sentence of its own;
`docs/readability.md` says what counts as a word. Where most of the words come from one fact, the finding is at its line of the
partnership file, otherwise at the template's.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, How we write (up to 20 words); GOV.UK, Sentence length (over 25: split it)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>We would like to share some details about your family with the council and the surgery so that they can work out
which of the families who live near you need help first.</p>
"""
GOOD = """
<p>We would like to share some details about your family with the council and the surgery. They will see which families need help first.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each sentence must be short enough for those who read the document."""
    aim = prose.targets.aim("sentence")
    if aim is None:
        return
    for sentence in (each for each in prose.sentences if each.length > aim):
        severity = prose.targets.missed("sentence", sentence.length)
        if severity:
            yield SentenceProblem(
                sentence,
                (0, len(sentence.text)),
                severity,
                f"This sentence has {sentence.length} words: “{sentence.text}”",
                f"Split it, or make a list of its parts. It should have {aim:g} words at most.",
            )
