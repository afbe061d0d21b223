"""Words that staff take for plain are misread by those they are meant for, and only asking people shows which.

“Direct care” told the public nothing; of 100 people 21 took “your tumour is progressing” for good news. The words are in
`govkit/standards/words/tested-word.yaml`, and each says what was found and in which test. So they rank above words that only custom avoids.
Words in other lists that were tested say so too. In letters and notices each is a warning, or advice where it is right as often. What was tested
elsewhere, such as in America, may be read otherwise here: test your own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.listed_words import listed_problems
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.WARNING
SOURCE = "tests with the public, which each finding names"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
<p>We use it for direct care and for secondary uses. What we send is key-coded.</p>
"""
GOOD = """
<p>We use it for your own care, and to plan services. We send it with a code in place of your name.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices use words that the public understood when they were asked."""
    return listed_problems(prose, "tested-word", "failed when it was tested with the public", SEVERITY)


CASES = (
    Passage("<p>Every citizen may see patient-identifiable data.</p>", finds="citizen | patient-identifiable"),
    Passage(
        "<p>Your tumour is progressing, and the scan is unremarkable.</p>", finds="tumour is progressing | unremarkable"
    ),
    Passage("<p>British citizens and senior citizens can come.</p>"),
    Passage("<p>Your child is progressing well, and has been positive about it.</p>"),
)
