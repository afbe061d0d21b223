"""Conditions are held to the statute that `gateway` names and people are told of the one in `power`, so a basis on two meets those of neither.

The sections that the words of the power name are compared: an Act without its section, and one that govkit does not know, are let be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.data.gateways import known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.unsettled import is_unsettled
from govkit.questions.gateways import named_in, sections_named
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 6(3): the law that lays the task down is one, and clear"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-legal-power",)

BAD = """
lawful_bases.council-early-help.gateway: children-act-2004-section-11
"""
GOOD = """
lawful_bases.council-early-help.gateway: children-act-2004-section-10
"""

_MOST_TOLD: Final = 3


def check(partnership: Partnership) -> Iterator[Problem]:
    """The statute of a basis must be among those that its power names, where the power names any that is known."""
    for name, basis in parts(partnership.lawful_bases):
        others = _named_instead(basis)
        if others and basis.gateway is not None:
            yield Problem(
                f"lawful_bases.{name}.gateway",
                f"`gateway` of “{basis.name}” is {known_gateways()[basis.gateway].name}, and its power names {listing(others)}.",
                f"Write in `lawful_bases.{name}` the statute on which it rests, in `gateway` and in `power`.",
            )


def _named_instead(basis: LawfulBasis) -> list[str]:
    """What the power names in place of the gateway: other statutes that are known, or another section of the same Act."""
    if basis.gateway is None or is_unsettled(basis.gateway) or basis.power is None or is_unsettled(basis.power):
        return []
    known = known_gateways()
    act, section = known[basis.gateway].act, known[basis.gateway].section
    sections = sections_named(basis.power, act)
    if section.casefold() in sections:
        return []
    return [known[each].name for each in named_in(basis.power)] or [
        f"section {number.upper()} of the {act}" for number in sorted(sections)[:_MOST_TOLD]
    ]


_BASIS = "lawful_bases.council-early-help"
CASES = (
    *(
        Case(
            f"{gateway} beside “{power}”",
            f"{_BASIS}.gateway: {gateway}\n{_BASIS}.power: {power}",
            finds=f"{_BASIS}.gateway" if found else "",
        )
        for gateway, power, found in (
            ("digital-economy-act-2017-section-38", "Digital Economy Act 2017, section 36", True),
            ("digital-economy-act-2017-section-36", "Digital Economy Act 2017, sections 35 and 36", False),
            ("children-act-2004-section-10", "Children Act 2004, section 25", True),
            ("children-act-2004-section-10", "Children Act 1989, section 17", True),
            ("children-act-2004-section-10", "Children Act 2004", False),
            ("children-act-2004-section-10", "Children Act 2004, sections 9 to 12", False),
            ("children-act-2004-section-10", "Children Act 2004, sections 13 to 17", True),
            ("children-act-2004-section-10", "Section 10 Children Act 2004 and section 17 Children Act 1989", False),
            ("children-act-2004-section-10", "section 17 Children Act 1989 and section 11 Children Act 2004", True),
            ("children-act-2004-section-10", "Children Act 2004, section 10, and Localism Act 2011, section 1", False),
            ("children-act-2004-section-10", "Localism Act 2011, section 1", False),
            ("children-act-2004-section-10", "to be agreed", False),
            ("to be agreed", "Children Act 2004, section 25", False),
        )
    ),
    Case("no power", f"{_BASIS}.power: (left out)"),
)
