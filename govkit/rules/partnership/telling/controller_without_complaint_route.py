"""People have a right to complain to each controller about the use of their data, and must be told how.

There has to be a form that can be completed electronically, and another way beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.questions.settled import name_of, parts
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "Data Protection Act 2018, section 164A; UK GDPR, Articles 13(2)(ca) and 14(2)(da), in force since 19 "
    "June 2026 according to several law firms"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-complaints",)

BAD = """
partners.hill-top-school.complaints: (left out)
"""
GOOD = """
partners.hill-top-school.complaints: {form: "https://hilltop.example/complaints", phone: 01632 960041}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller must say how people complain to it."""
    for name, partner in parts(partnership.partners):
        if partner.role in (Role.CONTROLLER, Role.JOINT_CONTROLLER) and partner.complaints is None:
            yield Problem(
                f"partners.{name}",
                f"Nothing says how people can complain to {name_of(partnership.partners, name)}.",
                f"Add `complaints` to `partners.{name}`, with `form` and `phone`.",
            )
