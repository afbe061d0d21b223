"""A number that the register of fee payers never gives can’t be looked up there, so nobody can tell whether the fee is paid.

Such a number is Z, a letter and six digits, or Z and seven digits in older entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.contact_patterns import ContactForm, pattern_of
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Data Protection (Charges and Information) Regulations 2018; the form of the number is as organisations print it"
)
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
partners.hill-top-school.ico_registration: "12345"
"""
GOOD = """
partners.hill-top-school.ico_registration: ZA000005
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A number in the register of fee payers has to look like one."""
    for name, partner in parts(partnership.partners):
        number = partner.ico_registration
        if number is None or is_unsettled(number):
            continue
        if not pattern_of(ContactForm.REGISTRATION).fullmatch(number.replace(" ", "").upper()):
            yield Problem(
                f"partners.{name}.ico_registration",
                f"“{number}” is no number of the register of fee payers: those are like ZA123456 or Z1234567.",
                f"Look {partner.name} up in the register, at ico.org.uk, and write the number that it has there.",
            )


_AT = "partners.hill-top-school.ico_registration"
CASES = (
    *(
        Case(f"“{number}”", f"{_AT}: '{number}'", finds=_AT)
        for number in ("ZA00005", "ZA0000055", "A8000005", "registered", "Z12345", "ZA000O05")
    ),
    *(
        Case(f"“{number}”, which is one", f"{_AT}: '{number}'")
        for number in ("ZB123456", "Z1234567", "za 123456", "to be agreed")
    ),
)
