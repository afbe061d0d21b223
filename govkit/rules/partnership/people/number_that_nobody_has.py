"""A telephone number that is too short, too long or in no range that was ever given out rings nowhere, and people who need help hear nothing.

Numbers are held to the numbering plan of the United Kingdom, or of the country whose code they start with; those that are kept free for stories
pass, since examples use them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.phone_numbers import can_be_rung
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 13(1)(a) and Article 14(1)(a): people are told the contact details of the controller; the national numbering plan"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.hill-top-school.contact.phone: 01632 96004
"""
GOOD = """
partners.hill-top-school.contact.phone: 01632 960040
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each telephone number has to be one that somebody can have."""
    for path, phone in _phones(partnership):
        if phone is not None and not is_unsettled(phone) and not can_be_rung(phone):
            yield Problem(
                path,
                f"“{phone}” is no telephone number that anybody can have.",
                "Ring it, and write the number that is answered, with its area code.",
            )


def _phones(partnership: Partnership) -> Iterator[tuple[str, str | None]]:
    for name, partner in parts(partnership.partners):
        if not is_unsettled(partner.contact):
            yield f"partners.{name}.contact.phone", partner.contact.phone
        if partner.complaints is not None and not is_unsettled(partner.complaints):
            yield f"partners.{name}.complaints.phone", partner.complaints.phone
    for name, letter in parts(partnership.letters):
        if not is_unsettled(letter.reply_ways):
            yield f"letters.{name}.reply_ways.phone", letter.reply_ways.phone


_AT = "partners.hill-top-school.contact.phone"
CASES = (
    *(
        Case(f"“{phone}”", f"{_AT}: {phone}", finds=_AT)
        for phone in (
            "01234 567890",
            "00000 000000",
            "01999 999999",
            "020 7946 00",
            "07700 90012",
            "0123456789",
            "107",
            "116 999",
        )
    ),
    *(
        Case(f"“{phone}”, which somebody can have", f"{_AT}: {phone}")
        for phone in (
            "0300 123 4567",
            "020 7946 0018",
            "+44 1632 960001",
            "07700 900123",
            "0113 496 0999",
            "01904 613161",
            "101",
            "116 123",
            "18001 01632 960001",
            "to be agreed",
        )
    ),
    Case(
        "where people complain and reply",
        """
        partners.hill-top-school.complaints.phone: 01632 9600
        letters.consent.reply_ways.phone: 01632 9600011
        """,
        finds="partners.hill-top-school.complaints.phone letters.consent.reply_ways.phone",
    ),
)
