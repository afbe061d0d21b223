"""A public authority must have a data protection officer, whom people and partners can reach.

Several authorities may share one. A public authority here is every partner but a charity, a company and a housing association.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.bodies import how_to_say_otherwise, is_public_authority
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 37(1)(a) and (7)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s7",)
CATALOGUE = ("gov-dpo",)

BAD = """
partners.hill-top-school.data_protection_officer: (left out)
"""
GOOD = """
partners.hill-top-school.data_protection_officer: {role: Data Protection Officer, email: dpo@northmoorschools.example}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each public authority must name its data protection officer."""
    for name, partner in parts(partnership.partners):
        if is_public_authority(partnership, name) and partner.data_protection_officer is None:
            yield Problem(
                f"partners.{name}",
                f"{name_of(partnership.partners, name)} is a public authority, and names no data protection officer.",
                f"Add `data_protection_officer` to `partners.{name}`, with `role` and `email`.{how_to_say_otherwise(partnership, name)}",
                lacks=f"partners.{name}.data_protection_officer",
            )


CASES = (
    Case("a charity, which need not have one", "partners.harbour-families.kind: charity"),
    Case("the same as a school", "partners.harbour-families.kind: school", finds="partners.harbour-families"),
)
