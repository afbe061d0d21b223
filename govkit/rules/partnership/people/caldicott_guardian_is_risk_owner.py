"""A Caldicott Guardian speaks for patients and the risk owner (SIRO) for the organisation, so one person can't be both.

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
    "National Data Guardian, guidance on the appointment of Caldicott Guardians (August 2021), as "
    "summarised by a law firm"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-caldicott",)

BAD = """
partners.northmoor-community-trust.caldicott_guardian: {role: Director of Finance, email: siro@northmoortrust.example}
"""
GOOD = """
partners.northmoor-community-trust.caldicott_guardian: {role: Medical Director, email: caldicott@northmoortrust.example}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The Caldicott Guardian and the risk owner of a partner must be different people."""
    for name, partner in parts(partnership.partners):
        one, other = partner.caldicott_guardian, partner.senior_information_risk_owner
        if one and other and one.seems_to_be(other):
            yield Problem(
                f"partners.{name}.caldicott_guardian",
                f"The Caldicott Guardian of {name_of(partnership.partners, name)} seems to be its Senior Information Risk Owner too.",
                f"Name two different people in `partners.{name}`, in `caldicott_guardian` and `senior_information_risk_owner`, with `role`, `name` "
                "and `email` of their own.",
            )


CASES = (
    *(
        Case(
            f"one person, known by {same}",
            f"""
            partners.northmoor-community-trust.senior_information_risk_owner: {{role: Director of Finance, {same}}}
            partners.northmoor-community-trust.caldicott_guardian: {{role: Medical Director, {known}}}
            """,
            finds="partners.northmoor-community-trust.caldicott_guardian",
        )
        for same, known in (
            ("email: siro@trust.example", "email: SIRO@trust.example"),
            ("email: siro@trust.example, name: Ada Example", "email: ada@trust.example, name: Ada Example"),
        )
    ),
    Case(
        "one person, known by the role",
        "partners.northmoor-community-trust.caldicott_guardian.role: director of finance",
        finds="partners.northmoor-community-trust.caldicott_guardian",
    ),
    Case(
        "a trust without either of them",
        "partners.northmoor-community-trust.caldicott_guardian: (left out)",
    ),
    Case(
        "a trust without a risk owner",
        "partners.northmoor-community-trust.senior_information_risk_owner: (left out)",
    ),
)
