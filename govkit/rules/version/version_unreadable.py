"""A version whose words can’t be read, such as a PDF of pictures, may say another day or deny a promise, and no rule sees it.

It goes out as it is. Somebody who knows the document has to hold it beside the version, page by page. For a recording, a film or braille nobody
needs to be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 12(1): what people have to be told, in a form that they can read"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
file: versions/easy-read/letter.pdf
unreadable: it is a picture.
"""
GOOD = """
file: versions/easy-read/letter.mp3
"""


def check(version: OfferedVersion) -> Iterator[Problem]:
    """A version in a format that govkit reads must have words that it can read."""
    if version.unreadable:
        yield Problem(
            version.path,
            f"govkit can’t read what {version.file} says, so nothing in it was checked: {version.unreadable}",
            f"Let somebody hold it beside `{version.document.name}`: days, numbers, addresses and promises. Or put a version with words there.",
        )
