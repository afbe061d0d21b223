"""A long heading is cut off in a list of results, and takes two lines where people look for one.

The title of a letter or notice should have 65 characters at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.units import UnitForm
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, Formatting (a title of up to 65 characters)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<h1>How the council, the surgeries and the school share information about your family</h1>
"""
GOOD = """
<h1>How we share information about your family</h1>
"""

_LONGEST: Final = 65


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """The title of a letter or notice must fit on one line."""
    for sentence in prose.headings():
        if sentence.form is UnitForm.TITLE and len(sentence.text) > _LONGEST:
            yield SentenceProblem(
                sentence,
                (0, len(sentence.text)),
                SEVERITY,
                f"This title has {len(sentence.text)} characters: “{sentence.text}”",
                f"Shorten it to {_LONGEST} characters at most. What people search for comes first.",
            )
