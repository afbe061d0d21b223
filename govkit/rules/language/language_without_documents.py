"""A language in which there is no document promises people what they don't get.

govkit ships the letters and the privacy notice in Welsh. A house brings another language in its own folder of templates, with the words of each
clause in `KIND/clauses/CODE/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.language_version import LanguageVersion
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): what people have to be told, in a form that they can understand"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
language: Polish
"""
GOOD = """
language: Welsh
document: consent_letter--cy
"""


def check(version: LanguageVersion) -> Iterator[Problem]:
    """There must be a document in each language that the partnership names."""
    if not version.document:
        yield Problem(
            version.path,
            f"`records.languages` names {version.language}, and no document is in it.",
            "Bring its clauses in a folder of templates of your own, or take the language out of `records.languages`.",
        )
