"""One person who signs for two partners makes an agreement with themselves, and one of the two has agreed to nothing.

Sometimes it is right: a chief executive of two trusts. Then waive it, with that reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "ICO Data Sharing Code (2021): an agreement is signed by each party. Whether the two can have one signatory is a judgement"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.millbrook-surgery.signatory.name: Bola Example
"""
GOOD = """
partners.millbrook-surgery.signatory.name: Chidi Example
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No two partners may have the same signatory."""
    first: dict[str, str] = {}
    for name, partner in parts(partnership.partners):
        if partner.signatory is None or is_unsettled(partner.signatory) or is_unsettled(partner.signatory.name):
            continue
        person = partner.signatory.name
        other = first.setdefault(person.casefold(), name)
        if other != name:
            one, another = name_of(partnership.partners, other), name_of(partnership.partners, name)
            yield Problem(
                f"partners.{name}.signatory.name",
                f"{person} signs for {one} and for {another}.",
                f"Write who can bind {another}, and is not bound to {one}.",
            )


CASES = (
    Case("a name that is to be agreed", "partners.millbrook-surgery.signatory.name: to be agreed"),
    Case("nobody who signs", "partners.millbrook-surgery.signatory: (left out)"),
)
