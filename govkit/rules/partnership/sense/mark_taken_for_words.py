"""Curly quotes, bullets and dashes that were meant for YAML are printed with the words, since YAML does not know them.

YAML takes straight quotes, and a dash with a space behind it. Word processors turn them into others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 12(1): concise, transparent and intelligible"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
purpose.plain_summary: “find families who need help early”
"""
GOOD = """
purpose.plain_summary: find families who need help early
"""

_OPEN: Final = "“„«‘\u201a"
_CLOSE: Final = "”“»’‘"
_QUOTED: Final = re.compile(rf"[{_OPEN}][^{_OPEN}{_CLOSE}]*(?:[”»]|(?<=\w)’)|[“„«][^{_CLOSE}]*")
_BULLET: Final = re.compile(r"(?:[-–—](?=[^\W\d_])|[–—•·‣▪*]\s)")


def check(partnership: Partnership) -> Iterator[Problem]:
    """No fact may stand in curly quotes as a whole, or start with a bullet or a dash."""
    for path, fact in every_fact(partnership):
        if not isinstance(fact, str):
            continue
        if _QUOTED.fullmatch(fact):
            yield Problem(
                path,
                f"`{path}` starts with a curly quote ({fact[0]}), which YAML takes for a part of the words.",
                "Delete the curly quotes. Where quotes are needed, put straight ones around the whole value.",
            )
        elif found := _BULLET.match(fact):
            yield Problem(
                path,
                f"`{path}` starts with “{found[0].strip()}”, which is printed with the words.",
                "Write each item of a list on a line of its own, after a dash and a space. Otherwise delete the sign.",
            )


CASES = (
    Case("words that YAML cut off after the quote", "purpose.summary: “help for families", finds="purpose.summary"),
    Case(
        "a dash without a space",
        "purpose.benefits_to_people: [-Families get help]",
        finds="purpose.benefits_to_people.0",
    ),
    Case("a pasted bullet", "purpose.benefits_to_people: [• Families get help]", finds="purpose.benefits_to_people.0"),
    Case("a quote within the words", "purpose.summary: The “team around the family” helps families early."),
    Case("words that start with a quote", "purpose.summary: “Families first” is what the partners call it."),
    Case("an apostrophe at the start", "purpose.summary: ’Tis the season for families’ help."),
    Case("a name in quotes and another one", "purpose.summary: “One” and “Two”"),
)
