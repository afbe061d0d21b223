"""A long sentence makes people stop, go back, or give up: few understand one of over 25 words at the first reading.

In letters and notices a sentence over 20 words is a warning, and one over 25 an error. In an agreement, which is read by
people whose work it is, one over 25 is a warning. Each list item, table cell, heading and tick box is a sentence of its own;
`docs/readability.md` says what counts as a word. Names of partners that are listed one after the other count as one here: nobody who fills in the
file can say them in fewer words. Where most of the words come from one fact, the finding is at its line of the
partnership file, otherwise at the template's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.sentence import Sentence
from govkit.readability.words import Span
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


_NAME: Final = re.compile(r"(?:partners|groups)\.[^.]+\.(?:name|plain_name)")
_BETWEEN: Final = re.compile(r"\W*(?:(?:and|or|the)\W+)*")


def _listed_names(sentence: Sentence) -> int:
    """How many words the names of partners have that a sentence lists one after the other, beyond one for each list."""
    spans = sorted(span for span, path in sentence.origins if _NAME.fullmatch(path) and span[0] < span[1])
    runs: list[list[Span]] = []
    for span in spans:
        if runs and _BETWEEN.fullmatch(sentence.text, runs[-1][-1][1], span[0]):
            runs[-1].append(span)
        else:
            runs.append([span])
    lists = [(run[0][0], run[-1][1]) for run in runs if len(run) > 1]
    return sum(sum(start <= word.start < end for word in sentence.words) - 1 for start, end in lists)


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each sentence must be short enough for those who read the document."""
    aim = prose.targets.aim("sentence")
    if aim is None:
        return
    for sentence in (each for each in prose.sentences if each.length > aim):
        severity = prose.targets.missed("sentence", sentence.length - _listed_names(sentence))
        if severity:
            yield SentenceProblem(
                sentence,
                (0, len(sentence.text)),
                severity,
                f"This sentence has {sentence.length} words: “{sentence.text}”",
                f"Split it, or make a list of its parts. It should have {aim:g} words at most.",
            )
