"""The street address of a refuge, printed in an agreement and in letters, leads whoever looks for the people there to its door.

A post office box or the address of an office is enough for the agreement, the notice and replies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(f): protected against disclosure that does harm. Which address is secret is a judgement"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
partners.harbour-families.address: [Lantern Refuge, 27 Orchard Close, Northmoor, NM1 4DD]
"""
GOOD = """
partners.harbour-families.address: [PO Box 40, Northmoor, NM1 4DD]
"""

_REFUGE: Final = re.compile(
    r"\b(?:refuge|safe house|women’s aid house|women's aid house|sanctuary house)\b", re.IGNORECASE
)
_BOX: Final = re.compile(r"\bP\.? ?O\.? box\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner’s address may be that of a refuge."""
    for name, partner in parts(partnership.partners):
        lines = [str(line) for line in settled(partner.address or ())]
        if any(map(_REFUGE.search, lines)) and not any(map(_BOX.search, lines)):
            yield Problem(
                f"partners.{name}.address",
                f"The address of {partner.name} is that of a refuge, and agreement, notice and letters would print it.",
                "Write a post office box, or the address of an office that anybody may know.",
            )


CASES = (
    *(
        Case(", ".join(lines), f"partners.harbour-families.address: {list(lines)}", finds=finds)
        for lines, finds in (
            (("Safe House", "3 Mill Lane", "NM1 4DD"), "partners.harbour-families.address"),
            (("Lantern Refuge", "P.O. Box 4", "NM1 4DD"), ""),
            (("Refugee Centre", "3 Mill Lane", "NM1 4DD"), ""),
        )
    ),
    Case("to be agreed", "partners.harbour-families.address: to be agreed"),
)
