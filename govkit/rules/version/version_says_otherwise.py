"""A version with last year’s telephone number or another last day sends people who need it astray.

Looked for are days, telephone numbers and email addresses in the version that the document does not say.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(a): fairness and transparency"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
states: 14 April 2027
words: Please tell us yes or no by 14 May 2027, not 14 April 2027.
"""
GOOD = """
states: 14 April 2027
words: Please tell us yes or no by 14 April 2027.
"""


def check(version: OfferedVersion) -> Iterator[Problem]:
    """A version must say no day, telephone number or email address that the document does not say."""
    otherwise = tuple(version.said_otherwise()) if version.words else ()
    if otherwise:
        said = listing([f"“{each}”" for each in otherwise])
        yield Problem(
            version.path,
            f"{version.file} says {said}, and `{version.document.name}` does not.",
            "Put right which of the two is wrong.",
        )
