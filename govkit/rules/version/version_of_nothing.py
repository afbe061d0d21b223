"""A version under another name than its document’s goes out to nobody, and whoever made it thinks that it does.

A version lies in the folder of its format, under the name of its document: `versions/easy-read/consent_letter.pdf`. What govkit makes itself,
such as large print, is not brought.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Equality Act 2010, sections 20 and 29: information in an accessible format for whoever needs it"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("equality-act-2010-s20",)
CATALOGUE = ()

BAD = """
file: versions/easyread/letter.txt
meant: Did you mean `easy-read`?
"""
GOOD = """
file: versions/easy-read/letter.txt
"""


def check(version: OfferedVersion) -> Iterator[Problem]:
    """A file that is brought must be a version of a document, in a format that is offered."""
    if version.meant:
        yield Problem(
            version.path, f"{version.file} is a version of no document, so it goes out to nobody.", version.meant
        )
