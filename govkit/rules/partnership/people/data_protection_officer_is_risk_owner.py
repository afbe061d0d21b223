"""A data protection officer checks the decisions that the risk owner (SIRO) makes, and nobody can check their own.

The two are taken for one person where they have the same role, name or email address.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Article 38(6): no conflict of interests. That the risk owner is one is how regulators and "
    "advisers read it"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-role-clash",)

BAD = """
partners:
  hill-top-school:
    name: Hill Top Primary School
    kind: school
    reach: local
    who_they_are: It helps local families.
    role: controller
    address: [1 Hill Road, Northmoor, NM2 5EE]
    contact: {team: Office, email: office@partner.example, phone: 01632 960040}
    data_protection_officer: {role: Business Manager, email: manager@partner.example}
    senior_information_risk_owner: {role: Head of Business, email: manager@partner.example}
"""
GOOD = """
partners:
  hill-top-school:
    name: Hill Top Primary School
    kind: school
    reach: local
    who_they_are: It helps local families.
    role: controller
    address: [1 Hill Road, Northmoor, NM2 5EE]
    contact: {team: Office, email: office@partner.example, phone: 01632 960040}
    data_protection_officer: {role: Business Manager, email: manager@partner.example}
    senior_information_risk_owner: {role: Head of Business, email: head@partner.example}
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
