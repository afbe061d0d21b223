"""People have a right to complain to each controller about the use of their data, and must be told how.

The law asks for steps that make it easy, and gives a form that can be completed electronically and by other means as one. Any suitable way will do:
a phone number, an email address, a form, or where to write.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner, Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "Data Protection Act 2018, section 164A; UK GDPR, Articles 13(2)(ca) and 14(2)(da), in force since 19 "
    "June 2026 according to several law firms"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("dpa-2018-s164a",)
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
        if partner.role in (Role.CONTROLLER, Role.JOINT_CONTROLLER) and not _has_a_way(partner):
            yield Problem(
                f"partners.{name}",
                f"Nothing says how people can complain to {name_of(partnership.partners, name)}.",
                f"Add `complaints` to `partners.{name}`, with at least one of `phone`, `email`, `form` and `post`.",
                lacks=f"partners.{name}.complaints",
            )


def _has_a_way(partner: Partner) -> bool:
    return partner.complaints is not None and (is_unsettled(partner.complaints) or partner.complaints.has_a_way)


CASES = (
    Case(
        "a joint controller without a way",
        """
            partners.hill-top-school.complaints: (left out)
            partners.hill-top-school.role: joint-controller
            """,
        finds="partners.hill-top-school",
    ),
    Case(
        "a processor without a way",
        """
            partners.hill-top-school.complaints: (left out)
            partners.hill-top-school.role: processor
            """,
    ),
    Case(
        "a way that is to be agreed",
        "partners.hill-top-school.complaints: to be agreed",
    ),
)
