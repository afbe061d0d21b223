"""A fact that stands in English in the midst of another language is not told to those who read no English.

What a fact says in another language stands beside the partnership file, in `languages/CODE.yaml`, by its English words. So it is missing again
once the English is changed. In a draft the English is shown, and marked.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.language_version import LanguageVersion
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(a) and 12(1): the same for everybody, in a form that they can understand"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
document: consent_letter--cy
untold: flows.health-summary.name = Health summary
"""
GOOD = """
document: consent_letter--cy
"""


def check(version: LanguageVersion) -> Iterator[Problem]:
    """Each fact in free words that a document states must have words in its language."""
    for path, english in version.untold:
        yield Problem(
            path or version.path,
            f"{version.language} has no words for “{english}”.",
            f"Write what it says into {version.file}, or have a translator write it: `govkit languages export`.",
        )
