"""A placeholder that was never filled in reaches the people who read the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.document import every_block, pieces, text_of
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): concise, transparent and intelligible"
EVIDENCE = Evidence.VERIFIED

BAD = """
{% clause "retention" %}<p>We keep it for [insert period].</p>{% endclause %}
"""
GOOD = """
{% clause "retention" %}<p>We keep it for 12 months.</p>{% endclause %}
"""

_PLACEHOLDER: Final = re.compile(
    r"(?i:\[(?:insert|enter|add|name|date|delete|your|organisation|council)\b[^\]]*\])"
    r"|<<[^>]*>>|\{\{|\}\}|\bTO ?DO\b|\b[Tt]o do:|(?i:\btodo\b)|\bTB[CDA]\b|(?i:\bx{3,}\b|\blorem ipsum\b)|_{4,}|\?{3,}"
)


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No words may stand for words that are still to come."""
    clause = ""
    for block in every_block(rendered.document.blocks):
        clause = getattr(block, "id", clause)
        for inlines, place in pieces(block):
            if found := _PLACEHOLDER.search(text_of(inlines)):
                yield DocumentProblem(
                    place,
                    clause,
                    f"A placeholder was left in: “{found[0]}”.",
                    "Write what it stands for, or take it out.",
                )
