"""The street address of a refuge, printed in an agreement and in letters, leads whoever looks for the people there to its door.

A post office box or the address of an office is enough for the agreement, the notice and replies. A Freepost address, and one that says that it is an
office, is let be; so are a place of that name, as in “Refuge Street”, the charity that is called Refuge, and refuges for animals. A sanctuary scheme
makes people safe in the home that they have, and has an office like others.
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

_STREET: Final = (
    r"(?:street|st|road|rd|lane|close|way|court|drive|avenue|terrace|place|hill|row|square|cottage|farm|inn|hotel|buildings?|assurance"
    r"|alley|approach|bank|brae|broadway|circus|crescent|cres|croft|dale|drove|end|fields?|gardens?|gate|green|grove|heights|island|lodge|loop|mews|mount|parade"
    r"|park|passage|path|point|quay|rise|vale|view|villas|walk|wharf|wynd|yard)"
)
_REFUGE: Final = re.compile(
    rf"(?<!old )\b(?:refuges?|safe[- ]?houses?|women[’']s aid house)\b(?! {_STREET}s?\b)",
    re.IGNORECASE,
)
_OTHER_REFUGE: Final = re.compile(
    r"\b(?:animals?|wildlife|birds?|cats?|dogs?|horses?|ponies|donkeys?|hedgehogs?|nature|marine|fire|flood|mountain)(?:[’']s?)? (?:\w+ )?refuges?\b"
    r"|\brefuges? for (?:animals|wildlife|birds|cats|dogs|horses|donkeys)\b"
    r"|^refuge(?: (?:charity|trust|limited|ltd|cio|uk|england|\([^)]*\)|registered charity.*))*$",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:P\.? ?O\.? ?box|box no|freepost|c/o|care of|(?:head |main |registered |national |admin\w* |public )?offices?|headquarters|head quarters"
    r"|civic centre|town hall|shop|library|museum|(?:business|trading|charity|voluntary action) (?:centre|park|hub))\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner’s address may be that of a refuge."""
    for name, partner in parts(partnership.partners):
        lines = [str(line) for line in settled(partner.address or ())]
        told = [line for line in lines if _REFUGE.search(line) and not _OTHER_REFUGE.search(line.strip())]
        if told and not any(map(_OFFICE.search, lines)):
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
            (("Northmoor Safe-House", "3 Mill Lane", "NM1 4DD"), "partners.harbour-families.address"),
            (("Women’s Refuges", "3 Mill Lane", "NM1 4DD"), "partners.harbour-families.address"),
            (("Lantern Refuge", "P.O. Box 4", "NM1 4DD"), ""),
            (("Lantern Refuge", "PO Box 4", "NM1 4DD"), ""),
            (("Lantern Refuge", "Freepost LANTERN", "NM1 4DD"), ""),
            (("Refuge head office", "3 Mill Lane", "NM1 4DD"), ""),
            (("Lantern Refuge", "c/o Civic Centre", "1 Market Place", "NM1 4DD"), ""),
            (("Harbour Families", "3 Refuge Street", "NM1 4DD"), ""),
            (("Harbour Families", "1 Refuge Crescent", "NM1 4DD"), ""),
            (("Harbour Families", "Refuge Gardens", "NM1 4DD"), ""),
            (("Harbour Families", "3 Refuge Cottages", "NM1 4DD"), ""),
            (("Harbour Families", "The Refuge Buildings", "3 Mill Lane", "NM1 4DD"), ""),
            (("Animal Refuge", "3 Mill Lane", "NM1 4DD"), ""),
            (("Northmoor Cats’ Refuge", "3 Mill Lane", "NM1 4DD"), ""),
            (("Refuge for Donkeys", "3 Mill Lane", "NM1 4DD"), ""),
            (("Refuge", "3 Mill Lane", "NM1 4DD"), ""),
            (("Refuge (registered charity)", "3 Mill Lane", "NM1 4DD"), ""),
            (("Sanctuary Scheme", "3 Mill Lane", "NM1 4DD"), ""),
            (("Sanctuary House", "3 Mill Lane", "NM1 4DD"), ""),
            (("Refuge Cottage", "3 Mill Lane", "NM1 4DD"), ""),
            (("The Old Safehouse", "3 Mill Lane", "NM1 4DD"), ""),
            (("Women’s Refuge Fundraising Shop", "3 Mill Lane", "NM1 4DD"), ""),
            (("The Refuge", "3 Mill Lane", "NM1 4DD"), "partners.harbour-families.address"),
            (("Refuge for women and children", "3 Mill Lane", "NM1 4DD"), "partners.harbour-families.address"),
            (("Refugee Centre", "3 Mill Lane", "NM1 4DD"), ""),
        )
    ),
    Case("to be agreed", "partners.harbour-families.address: to be agreed"),
)
