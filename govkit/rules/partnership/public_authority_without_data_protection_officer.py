"""A public authority must have a data protection officer, whom people and partners can reach.

Several authorities may share one. A public authority here is every partner but a charity, a company and a housing association.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.bodies import how_to_say_otherwise, is_public_authority
from govkit.rules.problem import Problem
from govkit.rules.settled import name_of, parts

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 37(1)(a) and (7)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s7",)
CATALOGUE = ("gov-dpo",)

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
    data_protection_officer: {role: Data Protection Officer for Northmoor schools, email: dpo@northmoorschools.example}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each public authority must name its data protection officer."""
    for name, partner in parts(partnership.partners):
        if is_public_authority(partnership, name) and partner.data_protection_officer is None:
            yield Problem(
                f"partners.{name}",
                f"{name_of(partnership.partners, name)} is a public authority, and names no data protection officer.",
                f"Add `data_protection_officer` to `partners.{name}`, with `role` and `email`.{how_to_say_otherwise(partnership, name)}",
            )
