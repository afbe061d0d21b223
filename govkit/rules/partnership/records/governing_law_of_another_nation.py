"""An agreement between bodies of one nation is put under the law of another by a line that was left from somebody’s template.

Where parties sit in two nations, the law of either may govern. A party is taken to be where its name, description or address says, or where alone
there are bodies of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.data.bodies import bodies
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.partnership import Nation
from govkit.model.terms import GoverningLaw
from govkit.model.unsettled import is_unsettled
from govkit.questions.known_powers import name_of_nation
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Practice: the law that governs is that of the parties’ courts. Which it is, the parties decide"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
terms: {legally_binding: true, governing_law: scotland}
"""
GOOD = """
terms: {legally_binding: true, governing_law: england-and-wales}
"""

_LAW_OF: Final = {
    Nation.ENGLAND: GoverningLaw.ENGLAND_AND_WALES,
    Nation.WALES: GoverningLaw.ENGLAND_AND_WALES,
    Nation.SCOTLAND: GoverningLaw.SCOTLAND,
    Nation.NORTHERN_IRELAND: GoverningLaw.NORTHERN_IRELAND,
}
# How people say that a body is of a nation. “English” is a language more often than a nation.
_SAID_OF: Final = {
    Nation.ENGLAND: re.compile(r"\bengland\b|\benglish (?:law|charit|compan|council|court|bod)", re.IGNORECASE),
    Nation.WALES: re.compile(r"\b(?:wales|welsh)\b", re.IGNORECASE),
    Nation.SCOTLAND: re.compile(r"\b(?:scotland|scottish|scots)\b", re.IGNORECASE),
    Nation.NORTHERN_IRELAND: re.compile(r"\bnorthern (?:ireland|irish)\b|\bBT\d{1,2} ?\d[A-Z]{2}\b", re.IGNORECASE),
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """The law that governs an agreement must be that of its nation, or of a nation that a party is said to be of."""
    terms, nation = partnership.terms, partnership.partnership.nation
    if terms is None or is_unsettled(terms) or terms.governing_law is None or is_unsettled(terms.governing_law):
        return
    if (
        is_unsettled(nation)
        or terms.governing_law == _LAW_OF[nation]
        or _is_of_a_party(partnership, terms.governing_law)
    ):
        return
    yield Problem(
        "terms.governing_law",
        f"The law of {terms.governing_law.called} is to govern an agreement of {name_of_nation(nation)}, and no party is known to be there.",
        f"Write `{_LAW_OF[nation]}`. If a party sits in the other nation and all agreed on its law, waive this.",
    )


def _is_of_a_party(partnership: Partnership, law: GoverningLaw) -> bool:
    """Whether a partner is said to be of a nation with that law, or is of a kind that is there alone."""
    nations = {nation for nation, its in _LAW_OF.items() if its == law}
    return any(_is_of(partner, nations) for _, partner in parts(partnership.partners))


def _is_of(partner: Partner, nations: set[Nation]) -> bool:
    words = " ".join(map(str, (partner.name, partner.who_they_are, *settled(partner.address or ()))))
    only_there = () if is_unsettled(partner.kind) else bodies()[partner.kind].nations
    return any(_SAID_OF[nation].search(words) for nation in nations) or (
        bool(only_there) and nations.issuperset(only_there)
    )


_IN_SCOTLAND = """
partnership.nation: scotland
partners.northmoor-community-trust.kind: health-board
terms: {governing_law: england-and-wales}
"""
CASES = (
    *(
        Case(
            f"{law} in {nation}",
            f"partnership.nation: {nation}\nterms: {{governing_law: {law}}}",
            finds="terms.governing_law" if found else "",
        )
        for nation, law, found in (
            ("wales", "england-and-wales", False),
            ("wales", "northern-ireland", True),
            ("scotland", "scotland", False),
            ("northern-ireland", "northern-ireland", False),
            ("northern-ireland", "scotland", True),
            ("to be agreed", "scotland", False),
            ("england", "to be agreed", False),
        )
    ),
    *(
        Case(
            f"a party that is known to be there: {change}",
            f"partners.harbour-families.{change}\nterms: {{governing_law: {law}}}",
        )
        for change, law in (
            ("name: Harbour Scotland", "scotland"),
            ("who_they_are: A Scottish charity.", "scotland"),
            ("who_they_are: A body under Scots law.", "scotland"),
            ("who_they_are: A Northern Irish charity.", "northern-ireland"),
            ("address: [3 Quay Street, Belfast, BT1 5GS]", "northern-ireland"),
            ("kind: health-board", "scotland"),
            ("kind: hsc-trust", "northern-ireland"),
        )
    ),
    *(
        Case(
            f"a party that is not known to be there: {change}",
            f"partners.harbour-families.{change}\n{_IN_SCOTLAND}",
            finds="terms.governing_law",
        )
        for change in ("who_they_are: It teaches English.", "kind: to be agreed", "address: to be agreed")
    ),
    Case("terms to be agreed", "terms: to be agreed"),
    Case("no law named", "terms: {legally_binding: false}"),
)
