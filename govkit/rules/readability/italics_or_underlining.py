"""Italics and underlining change the shapes of words, so that people read them more slowly; what is underlined looks like a link.

Templates have neither. Letters and notices that were written elsewhere do: a Word file, a page or a Markdown file says so itself, and a PDF
does not. What a page's stylesheet sets in italics is not known, and links may be underlined.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, Formatting (bold sparingly, no italics or underlining)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>You must reply <em>before 4 May</em>. Your answer is <u>yours alone</u>.</p>
"""
GOOD = """
<p>You must reply <strong>before 4 May</strong>. Your answer is yours alone.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices set words apart in bold, if at all."""
    for sentence in prose.public_sentences:
        for span, manner in sentence.emphases:
            words = sentence.text[slice(*span)]
            yield SentenceProblem(
                sentence,
                span,
                SEVERITY,
                f"“{words}” is {'in italics' if manner is manner.ITALIC else 'underlined'}: “{sentence.text}”",
                "Write it plain. If it has to stand out, put it in bold.",
            )
