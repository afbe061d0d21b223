"""The national register of Caldicott Guardians is where others find whom to ask, so a guardian who is not on it can't be found.

`on_register` of the `caldicott_guardian` says that they are. The guidance holds for England.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "National Data Guardian, guidance on the appointment of Caldicott Guardians (August 2021)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-caldicott",)

BAD = """
partners.harrow-lane-surgery.caldicott_guardian: {role: Caldicott Guardian, email: caldicott@harrowlane.example}
"""
GOOD = """
partners.harrow-lane-surgery.caldicott_guardian:
  role: Caldicott Guardian
  email: caldicott@harrowlane.example
  on_register: true
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """In England, each Caldicott Guardian must be on the national register."""
    if partnership.partnership.nation != Nation.ENGLAND:
        return
    for name, partner in parts(partnership.partners):
        guardian = partner.caldicott_guardian
        if guardian and not guardian.on_register and not is_unsettled(guardian.on_register):
            yield Problem(
                f"partners.{name}.caldicott_guardian",
                f"Nothing says that the Caldicott Guardian of {name_of(partnership.partners, name)} is on the national register.",
                f"Have them registered, and write `on_register: true` in `partners.{name}.caldicott_guardian`.",
            )


CASES = (
    Case(
        "a guardian in Wales, which has no such register",
        """
            partners.harrow-lane-surgery.caldicott_guardian.on_register: (left out)
            partnership.nation: wales
            """,
    ),
    Case(
        "a surgery without a guardian",
        "partners.harrow-lane-surgery.caldicott_guardian: (left out)",
    ),
    Case(
        "whether one is registered is to be agreed",
        "partners.harrow-lane-surgery.caldicott_guardian.on_register: to be agreed",
    ),
    Case(
        "a guardian who is not registered",
        "partners.harrow-lane-surgery.caldicott_guardian.on_register: false",
        finds="partners.harrow-lane-surgery.caldicott_guardian",
    ),
)
