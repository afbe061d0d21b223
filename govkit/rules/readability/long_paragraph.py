"""A long paragraph looks like work, and people skip it.

Paragraphs of letters and notices should have three sentences at most. The finding is at the first sentence that is too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.sentence import Sentence
from govkit.readability.units import UnitForm
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, How we write (paragraphs of up to three sentences)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>We wrote to you. You told us no. We stopped. We deleted the list.</p>
"""
GOOD = """
<p>We wrote to you. You told us no. We stopped.</p><p>We deleted the list.</p><p>Northmoor Council<br>1 Market Place<br>Northmoor<br>NM1 1AA</p>
"""

_ENDS: Final = tuple(f"{stop}{closer}" for stop in ".!?…" for closer in ("", ")", "”", "’", '"', "'"))


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each paragraph must be short enough for those who read the document."""
    aim = int(prose.targets.aim("paragraph") or 0)
    paragraphs = [each for each in prose.sentences if each.form is UnitForm.PARAGRAPH]
    for _unit, sentences in groupby(paragraphs if aim else (), key=lambda each: each.unit):
        held = _without_lines(list(sentences))
        severity = prose.targets.missed("paragraph", len(held)) if len(held) > aim else None
        if severity:
            first = held[aim]
            yield SentenceProblem(
                first,
                (0, len(first.text)),
                severity,
                f"This paragraph has {len(held)} sentences. The first that is too many is “{first.text}”",
                f"Start a new paragraph, or make a list. A paragraph should have {aim} sentences at most.",
            )


def _without_lines(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences that start a paragraph or follow a full stop. What follows the end of a line alone, as in an address, is none."""
    return [*sentences[:1], *(each for before, each in pairwise(sentences) if before.text.endswith(_ENDS))]
