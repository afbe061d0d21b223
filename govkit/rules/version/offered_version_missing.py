"""Who asks for a letter in a format that it offers, and is told that there is none, is kept out by the letter itself.

govkit makes large print, plain text, web pages, Word and PDF. Anything else the partners bring, a file for each letter and notice that
offers it: `versions/easy-read/consent_letter.pdf` beside the partnership file. Where a format is made for each person who asks, such
as braille, accept this finding with a waiver that says who makes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "Equality Act 2010, sections 20 and 29; for NHS care and adult social care in England, the Accessible Information Standard (DAPB1605)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("equality-act-2010-s20", "accessible-information-standard")
CATALOGUE = ()

BAD = """
offer: braille
"""
GOOD = """
offer: braille
file: versions/braille/letter.brf
"""


def check(version: OfferedVersion) -> Iterator[Problem]:
    """What is offered must be there."""
    if not version.file and version.document.name == next(iter(version.lacking), ""):
        names = listing([f"`{name}`" for name in version.lacking])
        yield Problem(
            version.path,
            f"{version.offer.capitalize()} is offered, govkit can’t make it, and there is none of {names}.",
            f"Put it at `{version.place}` with its own ending, and so on, take the offer out, or say in a waiver who makes it when somebody asks.",
        )
