"""People who answer a letter have to reach whoever sent it, so an address or number of another partner takes their answers astray.

It is looked for among the addresses and numbers that the partners give for themselves. Whoever answers objections, or
takes part in what the letter is about, may take the answers too.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.senders import senders_of
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import is_one_with
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(3) and 12(2): a controller makes it easy to object, and to take a yes back"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-3",)
CATALOGUE = ()

BAD = """
letters.consent.reply_ways.email: office@hilltop.example
"""
GOOD = """
letters.consent.reply_ways.email: families@northmoor.example
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The ways to answer a letter must be those of its sender, of whoever answers objections, or of whoever its flows concern."""
    objections = partnership.records.objections
    keeper = frozenset(settled((objections.answered_by,) if objections else ()))
    for name, letter in parts(partnership.letters):
        takers = (taker for _, _, flow in covered_by(partnership, letter) for taker in settled(flow.takers))
        own = frozenset((*senders_of(partnership, letter), *keeper, *takers))
        ways = letter.reply_ways
        if is_unsettled(ways) or is_unsettled(letter.sent_by):
            continue
        for way, given in (("phone", ways.phone), ("email", ways.email)):
            others = _whose(partnership, way, given)
            if others and not any(is_one_with(partnership, other, own) for other in others):
                yield Problem(
                    f"letters.{name}.reply_ways.{way}",
                    f"Answers to “{letter.subject}” go to {given}, which is {name_of(partnership.partners, others[0])}’s. The letter is sent by "
                    f"{listing([name_of(partnership.partners, each) for each in senders_of(partnership, letter)])}.",
                    f"Write in `letters.{name}.reply_ways` how people reach whoever sends it.",
                )


def _whose(partnership: Partnership, way: str, given: object) -> list[str]:
    """The partners whose number, address or domain it is."""
    if given is None or is_unsettled(given):
        return []
    found = [name for name, partner in parts(partnership.partners) if _same(way, given) in _own(partner, way)]
    if found or way != "email":
        return found
    domain = str(given).rpartition("@")[2]
    return [
        name
        for name, partner in parts(partnership.partners)
        if domain in {each.rpartition("@")[2] for each in _own(partner, way)}
    ]


def _own(partner: Partner, way: str) -> set[str]:
    """The numbers or addresses by which people reach a partner."""
    ways = (part for part in (partner.contact, partner.complaints) if part is not None and not is_unsettled(part))
    values = (getattr(part, way) for part in ways)
    return {_same(way, value) for value in values if value is not None and not is_unsettled(value)}


def _same(way: str, value: object) -> str:
    """A number without its spaces, an address in small letters."""
    return "".join(str(value).split()) if way == "phone" else str(value).casefold()


CASES = (
    Case(
        "a number of another partner",
        "letters.consent.reply_ways.phone: 01632960040",
        finds="letters.consent.reply_ways.phone",
    ),
    Case(
        "another address of another partner",
        "letters.consent.reply_ways.email: post@hilltop.example",
        finds="letters.consent.reply_ways.email",
    ),
    Case(
        "whoever answers objections",
        """
        letters.consent.reply_ways.email: office@hilltop.example
        records.objections.answered_by: hill-top-school
        """,
    ),
    Case("an address of nobody among them", "letters.consent.reply_ways.email: answers@freepost.example"),
    Case("ways that are to be agreed", "letters.consent.reply_ways: to be agreed"),
    Case(
        "a sender that is to be agreed",
        """
        letters.consent.reply_ways.email: office@hilltop.example
        letters.consent.sent_by: to be agreed
        """,
    ),
    Case(
        "a processor of the sender",
        """
        letters.consent.reply_ways.email: hello@harbourfamilies.example
        partners.harbour-families.role: processor
        partners.harbour-families.acts_for: northmoor-council
        """,
    ),
)
