"""Two partners with one number in the register of fee payers are one controller, so one of them can neither decide nor sign by itself.

A school of an academy trust and a team of a council stand in nobody’s register: the trust and the council do. Write them as `units`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner, Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Article 4(7): a controller is who determines purposes and means; for academy trusts, advisers of schools and law "
    "firms: the trust is the controller and its schools are not"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("academy-trust-is-controller",)
CATALOGUE = ()

BAD = """
partners.millbrook-surgery.ico_registration: ZA000002
"""
GOOD = """
partners.millbrook-surgery.ico_registration: ZA000003
"""

_COMMON: Final = frozenset({"services", "council", "trust", "surgery", "limited", "group", "health"})


def check(partnership: Partnership) -> Iterator[Problem]:
    """No two controllers may have the same number in the register."""
    first: dict[str, str] = {}
    for name, partner in parts(partnership.partners):
        number = partner.ico_registration
        if number is None or is_unsettled(number):
            continue
        other = first.setdefault(number.casefold(), name)
        if other != name and not _of_one_house(partnership.partners[other], partner):
            one, another = name_of(partnership.partners, other), name_of(partnership.partners, name)
            yield Problem(
                f"partners.{name}.ico_registration",
                f"{another} has the register’s number {number}, which {one} has too.",
                f"If it is part of {one}, write it in the `units` of `partners.{other}` and take `partners.{name}` out. "
                f"Otherwise write the number of its own.",
            )


def _of_one_house(one: Partner, another: Partner) -> bool:
    """Whether one of them is a processor, and both bear a name in common: a department that works for another of the same body."""
    names = [
        set(re.findall(r"\w{4,}", each.name.casefold())) - _COMMON
        for each in (one, another)
        if not is_unsettled(each.name)
    ]
    return Role.PROCESSOR in (one.role, another.role) and (len(names) < 2 or bool(names[0] & names[1]))


CASES = (
    Case(
        "a processor of the same company",
        """
        partners.harbour-families.ico_registration: ZA000002
        partners.harbour-families.name: Harrow Data Services
        partners.harbour-families.role: processor
        """,
    ),
    Case(
        "a processor that is another body",
        """
        partners.harbour-families.ico_registration: ZA000002
        partners.harbour-families.role: processor
        """,
        finds="partners.harbour-families.ico_registration",
    ),
    Case("a number that is to be agreed", "partners.millbrook-surgery.ico_registration: to be agreed"),
)
