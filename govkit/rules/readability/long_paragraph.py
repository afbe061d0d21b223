"""A long paragraph looks like work, and people skip it.

Paragraphs of letters and notices should have three sentences at most. The finding is at the first sentence that is too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.units import Form
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
    paragraphs = (each for each in prose.sentences if each.form is Form.PARAGRAPH)
    for _unit, sentences in groupby(paragraphs, key=lambda each: each.unit):
        held = [each for each in sentences if each.text.endswith(_ENDS)]  # the lines of an address are no sentences
        severity = prose.targets.missed("paragraph", len(held))
        if severity:
            aim = int(prose.targets.aim("paragraph") or 0)
            first = held[aim]
            yield SentenceProblem(
                first,
                (0, len(first.text)),
                severity,
                f"This paragraph has {len(held)} sentences. The first that is too many is “{first.text}”",
                f"Start a new paragraph, or make a list. A paragraph should have {aim} sentences at most.",
            )
