"""A file of your own that nothing reads changes nothing: its words are in no document, and what it asks for is not checked.

A template counts as read when a document includes it, itself or by way of another, whether or not this partnership makes that document.
One that has its clause's name of before is read too, and `renamed-clause` says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model.facts import nearest
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/clauses/retenton.html.j2
"""
GOOD = """
isa/clauses/retention.html.j2
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each template and each file of data in your own folder must be one that is read."""
    for file in house.files:
        if file not in house.read:
            yield HouseProblem(file, f"Nothing reads `{file}`, so it changes nothing.", _fix(file, house))


def _fix(file: str, house: HouseFiles) -> str:
    known = {_short(name): name for name in house.known}
    if meant := nearest(_short(file), known):
        return f"Did you mean `{known[meant]}`? Rename it, or delete it."
    return "Include it in a document.html.j2, or delete it."


def _short(file: str) -> str:
    """A file's name without what all names have in common."""
    return file.replace("/clauses/", "/").removesuffix(".html.j2")
