"""Who gets a letter in Easy Read has the same choice as everybody else, and has to be promised the same.

A promise is known by its words, the same by which `govkit approve` knows it: that no answer means no, that a no costs no help, that a
yes can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.sentences import promises
from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem
from govkit.rules.promises_kept import told_dropped
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(a) and 12(1): the same for everybody, in a form that they can read"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
promises: silence-is-no
words: Please tell us soon.
"""
GOOD = """
promises: silence-is-no
words: If you do not reply, that means no.
"""


def check(version: OfferedVersion) -> Iterator[Problem]:
    """A version must make the promises that the document has to make."""
    broken = tuple(version.broken()) if version.words else ()
    if broken:
        _why, how = told_dropped(broken)
        what = listing([promises()[name].says for name in broken])
        yield Problem(
            version.path,
            f"{version.file} does not say {what}, and `{version.document.name}` does.",
            how,
        )
