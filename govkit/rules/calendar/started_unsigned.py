"""Once the day has come on which an agreement starts, data flows; and without signatures nobody has agreed to how.

It is silent once the agreement is `agreed`: then `agreed-without-signature` looks at each partner.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Status
from govkit.questions.settled import name_of
from govkit.questions.sharing import controllers_in_flows
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, data sharing agreements: senior management sign them off"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-signoff",)

BAD = """
partnership.starts: 2025-02-03
"""
GOOD = """
partnership.starts: 2027-02-01
"""


def check(partnership: Partnership, today: date) -> Iterator[Problem]:
    """A draft that has started must have been signed by each partner."""
    starts = partnership.partnership.starts
    unsigned = [
        name_of(partnership.partners, name)
        for name, partner in controllers_in_flows(partnership)
        if partner.signatory is None or not partner.signatory.signed_on
    ]
    if partnership.partnership.status == Status.DRAFT and starts <= today and unsigned:
        have = "has" if len(unsigned) == 1 else "have"
        yield Problem(
            "partnership.starts",
            f"The agreement starts on {say(starts)}, and today is {say(today)}, but {listing(unsigned)} {have} not signed.",
            "Get it signed, and write the days in `signed_on` of each `signatory`. Or move `partnership.starts`, and share nothing before.",
        )


CASES = (
    Case(
        "the day on which it starts",
        "partnership.starts: 2026-11-22",
        finds="partnership.starts",
        today=date(2026, 11, 22),
    ),
    Case(
        "one who has not signed",
        "\n".join(
            f"partners.{name}.signatory.signed_on: 2026-11-20"
            for name in (
                "harrow-lane-surgery",
                "millbrook-surgery",
                "northmoor-community-trust",
                "hill-top-school",
                "harbour-families",
                "national-families-office",
            )
        ),
        finds="partnership.starts",
        says="Northmoor Council has not signed",
        today=date(2027, 2, 1),
    ),
    Case(
        "an agreement that is agreed, which is another rule’s business",
        "partnership.status: agreed",
        today=date(2027, 2, 1),
    ),
    Case(
        "nobody has signed on the day before",
        "partnership.starts: 2026-11-22",
        today=date(2026, 11, 21),
    ),
    Case(
        "nobody has signed, and one has nobody to sign",
        "partnership.starts: 2026-11-22\npartners.northmoor-council.signatory: (left out)",
        finds="partnership.starts",
        says="Northmoor Council, Harrow Lane Surgery, Millbrook Surgery, Northmoor Community Health Trust",
        today=date(2026, 11, 23),
    ),
    Case(
        "two who have not signed",
        "\n".join(
            f"partners.{name}.signatory.signed_on: 2026-11-20"
            for name in (
                "millbrook-surgery",
                "northmoor-community-trust",
                "hill-top-school",
                "harbour-families",
                "national-families-office",
            )
        ),
        finds="partnership.starts",
        says="but Northmoor Council and Harrow Lane Surgery have not signed.",
        today=date(2027, 2, 1),
    ),
    Case(
        "all have signed in good time",
        "\n".join(
            f"partners.{name}.signatory.signed_on: 2026-11-20"
            for name in (
                "northmoor-council",
                "harrow-lane-surgery",
                "millbrook-surgery",
                "northmoor-community-trust",
                "hill-top-school",
                "harbour-families",
                "national-families-office",
            )
        ),
        today=date(2027, 2, 1),
    ),
)
