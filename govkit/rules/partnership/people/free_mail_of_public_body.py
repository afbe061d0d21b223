"""A mailbox that anybody can open for nothing is no place for what people write to a public body about their data.

No contract covers it, whoever opened it keeps it when they leave, and nobody can tell it from one that a stranger has opened. The providers are
those of `free-mail` in `govkit/standards/telling_words.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.questions.bodies import is_public_authority
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 28(3) and Article 32"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
partners.harrow-lane-surgery.data_protection_officer.email: surgery.dpo@gmail.com
"""
GOOD = """
partners.harrow-lane-surgery.data_protection_officer.email: dpo@northmoorgps.example
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No public body’s address may be with a free mail provider."""
    of_partners = (
        (path, fact, name)
        for name, partner in parts(partnership.partners)
        if is_public_authority(partnership, name)
        for path, fact in every_fact(partner, f"partners.{name}")
    )
    of_letters = (
        (f"letters.{name}.reply_ways.email", letter.reply_ways.email, letter.sent_by)
        for name, letter in parts(partnership.letters)
        if letter.sent_by in partnership.partners and is_public_authority(partnership, letter.sent_by)
    )
    for path, fact, name in (*of_partners, *of_letters):
        _, at, domain = str(fact).rpartition("@")
        if at and path.endswith("email") and says(partnership, "free-mail", domain) == domain.casefold():
            yield Problem(
                path,
                f"“{fact}” is a mailbox at {domain}, where anybody can have one, and {partnership.partners[name].name} is a public body.",
                "Write an address at the organisation’s own domain, which its contracts and its staff rules cover.",
            )


CASES = (
    Case(
        "where people reply to a council’s letter",
        "letters.opt-out.reply_ways.email: familiesteam@outlook.com",
        finds="letters.opt-out.reply_ways.email",
    ),
    Case(
        "a team",
        "partners.hill-top-school.contact.email: office@yahoo.co.uk",
        finds="partners.hill-top-school.contact.email",
    ),
    Case("a charity, which is none", "partners.harbour-families.contact.email: hello@gmail.com"),
    Case("a domain that only ends like one", "partners.hill-top-school.contact.email: office@school-gmail.com.example"),
    Case("an address that is to be agreed", "partners.hill-top-school.contact.email: to be agreed"),
)
