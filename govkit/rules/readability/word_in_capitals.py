"""Words in capitals lose their shape, read slowly, and shout; some screen readers spell them out.

In letters and notices, find another way to give weight: put the words first, or in bold. Abbreviations and references keep their capitals, and so
does the name after “Freepost”, which Royal Mail writes that way.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.readability.capitals import shouted
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "GOV.UK style guide, capitalisation (no block capitals)"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
<p>You MUST reply. DO NOT IGNORE this letter.</p>
"""
GOOD = """
<p>You must reply to NHS England or CAMHS. Post it to Freepost NORTHMOOR FAMILIES. Ref NFT-ISA-001.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices don't shout."""
    for sentence in prose.public_sentences:
        for first, last in shouted(sentence):
            span = sentence.span(first, last)
            words = sentence.text[slice(*span)]
            if not prose.well_known.issuperset(words.split()):
                yield SentenceProblem(
                    sentence,
                    span,
                    SEVERITY,
                    f"“{words}” is in capitals: “{sentence.text}”",
                    "Write it in small letters.",
                    instead=(words.capitalize() if first == 0 else words.lower(),),
                )


CASES = (
    Passage("<p>This is IMPORTANT: DO NOT REPLY.</p>", finds="IMPORTANT: DO NOT REPLY"),
    Passage("<p>Ask CAMHS, the NHS or the MASH. Vitamin A and plan B.</p>"),
    Passage("<p>Write to Freepost NORTHMOOR FAMILIES.</p>"),
)
