"""A controller has to show what people agreed to and when, and a letter without its date and reference shows neither.

The version stands at the foot of each page. `build` keeps the words of each letter in `KIND.tree.json`, and in `manifest.json` what
they were made from: keep both with the replies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govkit.document import Block, Document, Field, Place, every_block, text_of
from govkit.finding import Evidence, Severity
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 7(1): able to demonstrate consent; Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-record",)
ENGLISH_ALONE = True

BAD = """
<p>Dear {{ recipient.name }}</p>
"""
GOOD = """
<p>{{ letter.posted }}<br>Our reference: {{ recipient.reference }}</p>
<p>Dear {{ recipient.name }}</p>
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """A letter must print the day it is posted and its reference; one that is handed over, and a form, must leave a space for the day."""
    document = rendered.document
    if not rendered.kind.is_answered:
        return
    letter = rendered.facts.get("letter")
    wanted = {"recipient.reference": "recipient.reference"} if letter else {}
    if letter and letter.posted:
        wanted[f"{document.subject_path}.posted"] = "letter.posted"
    stated = {chain[-1] for chain in rendered.stated}
    for path, name in wanted.items():
        if path not in stated:
            yield _undated(
                document, f"The letter does not print `{name}`.", f"Print {{{{ {name} }}}} at the top of the letter."
            )
    if not (letter and letter.posted) and not any(map(_is_for_a_day, every_block(document.blocks))):
        yield _undated(
            document,
            "It is given to each person on a day of their own, and leaves no space to write that day.",
            'Add <p class="field">Date</p>.',
        )


def _undated(document: Document, what: str, fix: str) -> DocumentProblem:
    return DocumentProblem(Place(f"{document.kind}/document.html.j2", 1), "", what, fix)


def _is_for_a_day(block: Block) -> bool:
    return isinstance(block, Field) and bool(
        re.search(r"\b(?:date(?! of birth)|day)\b", text_of(block.inlines), re.IGNORECASE)
    )
