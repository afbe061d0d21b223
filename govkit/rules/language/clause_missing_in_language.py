"""A clause that is missing in a language leaves those who read it without what everybody else is told.

A clause is never said in English instead. In a draft it is left out too.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.language_version import LanguageVersion
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(a) and 12(1): the same for everybody, in a form that they can understand"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
document: consent_letter--cy
lacking: withdraw
"""
GOOD = """
document: consent_letter--cy
"""


def check(version: LanguageVersion) -> Iterator[Problem]:
    """A document must have each clause that the English has."""
    if version.lacking:
        clauses = listing([f"`{each}`" for each in version.lacking])
        yield Problem(
            version.path,
            f"`{version.document}` does not say {clauses} in {version.language}, and the English document does.",
            "Write it in that language, or leave it out of the English too.",
        )
