"""Who signs has to be able to bind the organisation, and can’t be the officer who checks what it does with data.

A data protection officer does not decide how data is used, and to sign an agreement is to decide. Roles that bind nobody are a list of govkit's.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = (
    "ICO Accountability Framework, data sharing agreements: senior management signs; UK GDPR, Article 38(6): an officer has no "
    "conflict of interests"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.hill-top-school.signatory.role: Receptionist
"""
GOOD = """
partners.hill-top-school.signatory.role: Chair of Governors
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each signatory must have a role that can bind the partner, and must not be its data protection officer."""
    for name, partner in parts(partnership.partners):
        signatory = partner.signatory
        if signatory is None or is_unsettled(signatory):
            continue
        officer = partner.data_protection_officer
        same = officer is not None and not is_unsettled(officer) and _same(officer.name, signatory.name)
        if same or says(partnership, "checks-and-does-not-sign", signatory.role):
            what = "is its data protection officer, who checks what it does and can’t decide it"
        elif says(partnership, "cannot-bind", signatory.role):
            what = f"signs as “{signatory.role}”, which does not seem able to bind it"
        else:
            continue
        yield Problem(
            f"partners.{name}.signatory.role",
            f"Whoever signs for {partner.name} {what}.",
            f"Write a senior person who answers for the whole organisation in `partners.{name}.signatory`.",
        )


def _same(one: object, another: object) -> bool:
    return isinstance(one, str) and isinstance(another, str) and one.casefold() == another.casefold()


CASES = (
    *(
        Case(
            f"signed by: {role}",
            f"partners.hill-top-school.signatory.role: {role}",
            finds="partners.hill-top-school.signatory.role" if found else "",
        )
        for role, found in (
            ("Data Protection Officer", True),
            ("Trainee solicitor", True),
            ("Data analyst", True),
            ("Family worker", True),
            ("Permanent Secretary", False),
            ("Secretary of State", False),
            ("Company Secretary", False),
            ("Chief Data Officer", False),
            ("Volunteer Services Director", False),
            ("Headteacher", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "the data protection officer by name",
        """
        partners.hill-top-school.data_protection_officer: {name: Eve Example, role: Data Protection Officer, email: dpo@northmoorschools.example}
        """,
        finds="partners.hill-top-school.signatory.role",
        says="is its data protection officer",
    ),
    Case("nobody", "partners.hill-top-school.signatory: (left out)"),
)
