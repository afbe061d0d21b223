"""A Caldicott Guardian decides for a health partner what may be shared about patients, and is the person to ask first.

The guidance holds for England. Find the name in the national register of Caldicott Guardians.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.rules.problem import Problem
from govkit.rules.settled import name_of, parts

SEVERITY = Severity.WARNING
SOURCE = (
    "National Data Guardian, guidance on the appointment of Caldicott Guardians (August 2021), to which "
    "health bodies in England must have regard"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-caldicott",)

BAD = """
partners:
  millbrook-surgery:
    name: Millbrook Surgery
    kind: gp-practice
    reach: local
    who_they_are: It helps local families.
    role: controller
    address: [1 Hill Road, Northmoor, NM2 5EE]
    contact: {team: Office, email: office@partner.example, phone: 01632 960040}
"""
GOOD = """
partners:
  millbrook-surgery:
    name: Millbrook Surgery
    kind: gp-practice
    reach: local
    who_they_are: It helps local families.
    role: controller
    address: [1 Hill Road, Northmoor, NM2 5EE]
    contact: {team: Office, email: office@partner.example, phone: 01632 960040}
    caldicott_guardian: {role: Caldicott Guardian, email: caldicott@millbrook.example}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """In England, each health body must name its Caldicott Guardian."""
    if partnership.partnership.nation != Nation.ENGLAND:
        return
    for name, partner in parts(partnership.partners):
        if partner.kind.is_health_body and partner.caldicott_guardian is None:
            yield Problem(
                f"partners.{name}",
                f"{name_of(partnership.partners, name)} names no Caldicott Guardian.",
                f"Add `caldicott_guardian` to `partners.{name}`, with `role` and `email`.",
            )
