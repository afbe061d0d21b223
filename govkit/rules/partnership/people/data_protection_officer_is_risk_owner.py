"""A data protection officer checks the decisions that the risk owner (SIRO) makes, and nobody can check their own.

The two are taken for one person where they have the same role, name or email address.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Article 38(6): no conflict of interests. That the risk owner is one is how regulators and "
    "advisers read it"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-role-clash",)

BAD = """
partners.northmoor-council.data_protection_officer: {role: Director of Resources, email: siro@northmoor.example}
"""
GOOD = """
partners.northmoor-council.data_protection_officer: {role: Data Protection Officer, email: dpo@northmoor.example}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The data protection officer and the risk owner of a partner must be different people."""
    for name, partner in parts(partnership.partners):
        one, other = partner.data_protection_officer, partner.senior_information_risk_owner
        if one and other and one.seems_to_be(other):
            yield Problem(
                f"partners.{name}.data_protection_officer",
                f"The data protection officer of {name_of(partnership.partners, name)} seems to be its Senior Information Risk Owner too.",
                f"Name two different people in `partners.{name}`, in `data_protection_officer` and `senior_information_risk_owner`, with "
                "`role`, `name` and `email` of their own.",
            )


CASES = (
    *(
        Case(
            f"one person, known by {same}",
            f"""
            partners.northmoor-community-trust.senior_information_risk_owner: {{role: Director of Finance, {same}}}
            partners.northmoor-community-trust.data_protection_officer: {{role: Solicitor, {known}}}
            """,
            finds="partners.northmoor-community-trust.data_protection_officer",
        )
        for same, known in (
            ("email: siro@trust.example", "email: SIRO@trust.example"),
            ("email: siro@trust.example, name: Ada Example", "email: ada@trust.example, name: Ada Example"),
        )
    ),
    Case(
        "one person, known by the role",
        "partners.northmoor-community-trust.data_protection_officer.role: director of finance",
        finds="partners.northmoor-community-trust.data_protection_officer",
    ),
)
