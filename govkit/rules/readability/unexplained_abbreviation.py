"""An abbreviation that is not explained shuts out everybody who has not met it before.

Each document has to explain an abbreviation where it first stands in its text: “Multi-Agency Safeguarding Hub (MASH)”. Well-known ones, such as
NHS, are in `govkit/standards/well_known_abbreviations.yaml`. An explanation may be written as contracts write it: Information Sharing Agreement (the
“ISA”), or “ISA” means. In an agreement it is advice, and what the glossary or a list of definitions anywhere in it explains is explained.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.readability.capitals import Abbreviation, abbreviations
from govkit.readability.definition_lists import definitions
from govkit.readability.sentence import Sentence
from govkit.rules.case import Passage
from govkit.rules.prose import HEADINGS, Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "NHS digital service manual, Formatting (explain abbreviations at first use, but for well-known ones)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
<p>The MASH will ring you.</p>
"""
GOOD = """
<p>The Multi-Agency Safeguarding Hub (MASH) will ring you. The MASH works with the NHS.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Each abbreviation is explained where it first stands."""
    explained = set(prose.well_known)
    defined = dict(definitions(prose.sentences))
    if not prose.is_public:
        explained |= {term.upper() for term in prose.glossary} | defined.keys()
    for sentence in prose.sentences:
        found = list(abbreviations(sentence))
        explained |= {each.name for each in found if each.is_explained or defined.get(each.name) == sentence.number}
        for each in found:
            if each.name not in explained and sentence.form not in HEADINGS:
                explained.add(each.name)
                yield _problem(prose, sentence, each)


def _problem(prose: Prose, sentence: Sentence, found: Abbreviation) -> SentenceProblem:
    meaning = prose.glossary.get(found.name.lower())
    return SentenceProblem(
        sentence,
        found.span,
        SEVERITY if prose.is_public else Severity.ADVICE,
        f"“{found.name}” is not explained where it first stands: “{sentence.text}”",
        f"Your glossary has it: {meaning}."
        if meaning
        else f"Write it out, with ({found.name}) after it, or do without it.",
    )


CASES = (
    Passage("<p>The MASHs meet. The MASH helps.</p>", finds="MASH"),
    Passage("<p>The hub (MASH) meets.</p>", finds="MASH"),
    Passage("<p>The NHS and your GP follow the UK GDPR (Article 6(1)(e)).</p>"),
    Passage("<p>Ref NFT-ISA-001 at NM1 1AA meets ISO 27001 in SW1A 0ZZ.</p>"),
    Passage("<p>The Child and Adolescent Mental Health Services (CAMHS) help. CAMHS is free.</p>"),
    Passage("<p>A DPIA (a check on risks to privacy) was done. The DPIA is here.</p>"),
    Passage("<p>The Multi-Agency Safeguarding Hub (the “MASH”) helps. The MASH is free.</p>"),
    Passage("<p>The council’s safeguarding team (“MASH”) helps. The MASH is free.</p>"),
    Passage("<p>“MASH” means the team that helps first. The MASH is free.</p>"),
    Passage(
        "<table><tr><th>Term</th><th>Meaning</th></tr><tr><td>MASH</td><td>The team that helps</td></tr></table><p>The MASH rings.</p>"
    ),
    Passage("<table><tr><td>MASH</td><td>Multi-Agency Safeguarding Hub</td></tr></table><p>The MASH rings.</p>"),
    Passage("<table><tr><td>MASH</td><td>Health data</td></tr></table>", finds="MASH"),
    Passage("<p>The MASH rings.</p><p>“MASH” means the team that helps first.</p>", finds="MASH"),
    Passage("<p>You MUST reply and DO NOT wait.</p>"),
    Passage("<p>Write to Freepost GLEN WATER HOMES.</p>"),
)
