"""A kind.yaml says what a kind of document is: with a mistake in it, none of that kind is made, nor checked."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.house_files import HouseFiles, HouseProblem

SEVERITY = Severity.ERROR
SOURCE = "Good practice: a template works for each partnership"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
isa/kind.yaml
title: Information Sharing Agreement
desing: agreement
numbered: yes
for_the_public: true
"""
GOOD = """
isa/kind.yaml
title: Information Sharing Agreement
design: agreement
numbered: true
for_the_public: true
"""


def check(house: HouseFiles) -> Iterator[HouseProblem]:
    """Each kind.yaml in your own folder must have the keys and values that a kind of document has."""
    yield from (HouseProblem(each.file, each.message, each.fix, each.line) for each in house.kind_files)
