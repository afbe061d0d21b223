"""Who gets a letter in Easy Read has the same choice as everybody else, and has to be promised the same.

A promise is known by its words, the same by which `govkit approve` knows it: that no answer means no, that a no costs no help, that a
yes can be taken back. Where the version denies a promise, it has its words, and does not make it: “you do not keep all your help”.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.sentences import promises
from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem
from govkit.rules.promises_kept import told_dropped

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
    if not version.words:
        return
    for name in version.denied():
        what = (
            f"{version.file} says the contrary of this: {promises()[name].says}. `{version.document.name}` promises it."
        )
        yield Problem(version.path, what, f"Take out what denies it. {_how(name)}")
    for name in version.broken():
        what = f"{version.file} does not say {promises()[name].says}, and `{version.document.name}` does."
        yield Problem(version.path, what, _how(name))


def _how(name: str) -> str:
    """Words that make a promise, as an Easy Read writer can take them over."""
    words = promises()[name].in_easy_words
    return f"Say for example: “{words}”" if words else told_dropped([name])[1]
