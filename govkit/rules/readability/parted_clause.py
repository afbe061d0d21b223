"""What stands between a subject and its verb has to be kept in mind until the verb comes, and most people lose one of the two.

“The information that you give us when you first come to the centre is kept for a year”: who reads this waits eleven words for “is kept”. In
experiments with contracts, people recalled least of what stood in such sentences, less than of those with rare words or in the passive. A clause
that is put between commas does the same, such as a condition between “you” and what you do. It is advice, in letters and notices, since no
guidance that was read sets a number.

Found are, between the last noun of a subject and its verb, seven words or more with a verb among them, nine or more without one, a clause of five
words or more between commas, and a condition there of any length; and a clause within a clause. `docs/readability.md` says how many of those are
found, and how many findings are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.readability.finite_verbs import CONDITIONS
from govkit.readability.parted_clauses import parted_clauses
from govkit.readability.sentence import Sentence
from govkit.rules.case import Passage
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = "Martínez, Mollica and Gibson, Poor writing, not specialized concepts, drives processing difficulty in legal language (Cognition, 2022)"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
<p>The information that you give us when you first come to the centre is kept for a year.</p>
<p>You can, if you wish, ask for a copy.</p>
"""
GOOD = """
<p>You give us information when you first come to the centre. We keep it for a year.</p>
<p>You can ask for a copy if you wish. The details you give us are safe.</p>
"""


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices keep a subject and its verb together."""
    for sentence in prose.public_sentences:
        for first, last in parted_clauses(sentence):
            span = sentence.span(first, last)
            yield SentenceProblem(
                sentence,
                span,
                SEVERITY,
                f"“{sentence.text[slice(*span)]}” parts {_what(sentence, first, last)}: “{sentence.text}”",
                _mend(sentence, first),
            )


def _what(sentence: Sentence, first: int, last: int) -> str:
    """The words on either side of what stands between."""
    before, after = (sentence.texts[at] for at in (first - 1, min(last + 1, sentence.length - 1)))
    return f"“{before}” from “{after}”"


def _mend(sentence: Sentence, first: int) -> str:
    if sentence.small[first] in CONDITIONS:
        return "Put the condition before the sentence or after it: “If you wish, you can ask” or “You can ask if you wish”."
    return "Say it in two sentences, or put the verb sooner, as in “You give us information. We keep it for a year”."


CASES = (
    Passage("<p>We share, if you agree, your name with the school.</p>", finds="if you agree"),
    Passage("<p>You must, before you sign the form, read the notes.</p>", finds="before you sign the form"),
    Passage(
        "<p>Parents who object to the use of their data should write to us.</p>",
        finds="who object to the use of their data",
    ),
    Passage(
        "<p>The list that the surgery that the council pays keeps holds your name.</p>",
        finds="that the surgery that the council pays keeps",
    ),
    Passage(
        "<p>Information about your health, your housing, your work and your benefits may be passed on.</p>",
        finds="about your health, your housing, your work and your benefits",
    ),
    Passage(
        "<p>The panel, which meets in the town hall on Mondays, will hear you.</p>",
        finds="which meets in the town hall on Mondays",
    ),
    Passage("<p>If you agree, we will share your name. We share it if you agree.</p>"),
    Passage("<p>The nurse who visits you has the form, and the form we sent you is blue.</p>"),
    Passage("<p>We keep a list of the families that we have helped, and we check it often.</p>"),
    Passage("<p>You can, at any time, change your mind.</p>"),
    Passage("<p>Name, address, phone number, date of birth and what you want to happen.</p>"),
)
