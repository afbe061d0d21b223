"""A letter is signed for whoever sends it, so a person who signs the agreement for another partner can’t sign it.

Names are compared with those of the people who sign for the partners, and of their officers.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import Signer
from govkit.model.senders import senders_of
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 5(1)(a) and 12(1): people are told truly who writes to them"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
letters.consent.signed_by: {name: Eve Example, role: Chair of Governors}
"""
GOOD = """
letters.consent.signed_by: {name: Hana Example, role: Families Together manager}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever signs a letter or a request must not be another partner's person."""
    people = _people(partnership)
    for name, letter in parts(partnership.letters):
        yield from _found(partnership, people, f"letters.{name}", letter.signed_by, senders_of(partnership, letter))
    for name, request in parts(partnership.requests):
        yield from _found(
            partnership, people, f"requests.{name}", request.signed_by, tuple(settled((request.asked_by,)))
        )


def _found(
    partnership: Partnership, people: dict[str, list[str]], path: str, signer: Signer, senders: tuple[str, ...]
) -> Iterator[Problem]:
    if is_unsettled(signer) or signer.name is None or is_unsettled(signer.name) or not senders:
        return
    of = people.get(signer.name.casefold(), [])
    if of and not set(of) & set(senders):
        yield Problem(
            f"{path}.signed_by.name",
            f"{signer.name} signs this for {listing([name_of(partnership.partners, each) for each in senders])}, but is "
            f"{name_of(partnership.partners, of[0])}’s.",
            f"Write somebody of whoever sends it in `{path}.signed_by`, or correct who sends it.",
        )


def _people(partnership: Partnership) -> dict[str, list[str]]:
    """The partners of each person whom they name, by the person's name."""
    found: dict[str, list[str]] = {}
    for name, partner in parts(partnership.partners):
        for person in (
            partner.signatory,
            partner.caldicott_guardian,
            partner.data_protection_officer,
            partner.senior_information_risk_owner,
        ):
            if (
                person is not None
                and not is_unsettled(person)
                and person.name is not None
                and not is_unsettled(person.name)
            ):
                found.setdefault(person.name.casefold(), []).append(name)
    return found


CASES = (
    Case(
        "the sender’s own person",
        "letters.consent.signed_by: {name: Ada Example, role: Director of Children’s Services}",
    ),
    Case(
        "a request",
        "requests.homes-at-risk.signed_by: {name: bola example, role: Manager}",
        finds="requests.homes-at-risk.signed_by.name",
    ),
    Case(
        "an officer of another",
        """
        partners.hill-top-school.data_protection_officer: {name: Ivy Example, role: Data Protection Officer, email: dpo@northmoorschools.example}
        letters.consent.signed_by: {name: Ivy Example, role: Families Together manager}
        """,
        finds="letters.consent.signed_by.name",
    ),
    Case("a name that is to be agreed", "letters.consent.signed_by.name: to be agreed"),
    Case("no name", "letters.consent.signed_by.name: (left out)"),
    Case(
        "a sender that is to be agreed",
        """
        letters.consent.signed_by: {name: Eve Example, role: Chair of Governors}
        letters.consent.sent_by: to be agreed
        """,
    ),
)
