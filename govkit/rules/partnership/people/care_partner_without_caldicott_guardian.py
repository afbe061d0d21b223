"""A Caldicott Guardian decides what may be shared about the people whom a partner cares for, and is the person to ask first.

The guidance holds for England: for bodies of the health service, for councils with adult social care, and for whoever gives
either kind of care under contract. `gives` says of a partner that it does. The national register of Caldicott Guardians has
the names.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "National Data Guardian, guidance on the appointment of Caldicott Guardians (August 2021), to which "
    "bodies that give health care or adult social care in England must have regard"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-caldicott",)

BAD = """
partners.millbrook-surgery.caldicott_guardian: (left out)
"""
GOOD = """
partners.millbrook-surgery.caldicott_guardian: {role: Caldicott Guardian, email: caldicott@millbrook.example}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """In England, each partner that gives health care or adult social care must name its Caldicott Guardian."""
    if partnership.partnership.nation != Nation.ENGLAND:
        return
    for name, partner in parts(partnership.partners):
        if partner.gives_care and partner.caldicott_guardian is None:
            yield Problem(
                f"partners.{name}",
                f"{name_of(partnership.partners, name)} names no Caldicott Guardian.",
                f"Add `caldicott_guardian` to `partners.{name}`, with `role`, `email` and, once they are on the national "
                "register, `on_register: true`.",
                lacks=f"partners.{name}.caldicott_guardian",
            )


CASES = (
    Case(
        "a surgery in Scotland",
        """
        partners.millbrook-surgery.caldicott_guardian: (left out)
        partnership.nation: scotland
        """,
    ),
    Case(
        "an integrated care board",
        "partners.hill-top-school.kind: integrated-care-board",
        finds="partners.hill-top-school",
    ),
    Case(
        "a council that gives adult social care",
        "partners.northmoor-council.caldicott_guardian: (left out)",
        finds="partners.northmoor-council",
    ),
    Case(
        "a charity that gives health care",
        "partners.harbour-families.gives: health",
        finds="partners.harbour-families",
    ),
)
