"""A version that leaves out a day, a time or a number tells people who need it less than everybody else.

Looked for are the days, periods, amounts, telephone numbers and addresses that the document states, in the words in which it states
them. A recording, a film or braille can’t be read here, and so isn’t checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 12(1) and 13: what people have to be told, in a form that they can read"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
states: 14 April 2027
words: Please tell us yes or no soon.
"""
GOOD = """
states: 14 April 2027
words: Please tell us yes or no by 14 April 2027.
"""


def check(version: OfferedVersion) -> Iterator[Problem]:
    """A version must say every day, period, number and address that the document says."""
    omitted = tuple(version.omitted()) if version.words else ()
    if omitted:
        said = listing([f"“{each}”" for each in omitted], "or")
        yield Problem(
            version.path,
            f"{version.file} does not say {said}, and `{version.document.name}` does.",
            "Say it in the same words, or have the version made anew.",
        )
