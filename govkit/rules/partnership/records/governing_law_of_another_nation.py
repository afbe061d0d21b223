"""An agreement between bodies of one nation is put under the law of another by a line that was left from somebody’s template.

Where parties sit in two nations, the law of either may govern.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.terms import GoverningLaw
from govkit.model.unsettled import is_unsettled
from govkit.questions.known_powers import name_of_nation
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
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
    """Whether the name or the description of a partner speaks of a nation with that law."""
    nations = [nation.value.replace("-", " ") for nation, its in _LAW_OF.items() if its == law]
    words = " ".join(f"{partner.name} {partner.who_they_are}" for _, partner in parts(partnership.partners)).lower()
    return any(nation in words or nation[: len(nation) - 2] + "tish" in words for nation in nations)


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
            ("scotland", "england-and-wales", True),
            ("northern-ireland", "northern-ireland", False),
            ("northern-ireland", "scotland", True),
            ("to be agreed", "scotland", False),
            ("england", "to be agreed", False),
        )
    ),
    Case(
        "a party that is known to be there",
        "partners.harbour-families.name: Harbour Scotland\nterms: {governing_law: scotland}",
    ),
    Case("terms to be agreed", "terms: to be agreed"),
    Case("no law named", "terms: {legally_binding: false}"),
)
