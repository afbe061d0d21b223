"""People can't read a controller's own privacy notice if nothing says where it is, or if another's stands there.

It is asked for only where each controller has a notice of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.notice import notices
from govkit.model.records import Notices
from govkit.questions.settled import name_of, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 12(1): privacy information in an easily accessible form"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("pn-plain",)

BAD = """
records.notices: each
"""
GOOD = """
records.notices: joint
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """With `notices: each`, each controller must give an address that is no other's."""
    if partnership.records.notices != Notices.EACH:
        return
    taken: set[object] = set()
    for name in settled(notices(partnership)):
        address = partnership.partners[name].privacy_notice
        if address is None or address in taken:
            yield Problem(
                f"partners.{name}.privacy_notice" if address else f"partners.{name}",
                f"{name_of(partnership.partners, name)} has a privacy notice of its own, but "
                + ("another notice is at the same address." if address else "nothing says where people can read it."),
                f"Write its own web address as `privacy_notice` of `partners.{name}`.",
            )
        taken.add(address)


CASES = (
    Case(
        "each with an address of its own",
        """
            records.notices: each
            partners.northmoor-council.privacy_notice: https://northmoor-council.example/privacy
            partners.harrow-lane-surgery.privacy_notice: https://harrow-lane-surgery.example/privacy
            partners.millbrook-surgery.privacy_notice: https://millbrook-surgery.example/privacy
            partners.northmoor-community-trust.privacy_notice: https://northmoor-community-trust.example/privacy
            partners.hill-top-school.privacy_notice: https://hill-top-school.example/privacy
            partners.harbour-families.privacy_notice: https://harbour-families.example/privacy
            partners.national-families-office.privacy_notice: https://national-families-office.example/privacy
            """,
    ),
    Case(
        "one without an address",
        """
            records.notices: each
            partners.northmoor-council.privacy_notice: https://northmoor-council.example/privacy
            partners.harrow-lane-surgery.privacy_notice: https://harrow-lane-surgery.example/privacy
            partners.millbrook-surgery.privacy_notice: https://millbrook-surgery.example/privacy
            partners.northmoor-community-trust.privacy_notice: https://northmoor-community-trust.example/privacy
            partners.harbour-families.privacy_notice: https://harbour-families.example/privacy
            partners.national-families-office.privacy_notice: https://national-families-office.example/privacy
            """,
        finds="partners.hill-top-school",
        says="nothing says where people can read it.",
    ),
    Case(
        "two with the same address",
        """
            records.notices: each
            partners.northmoor-council.privacy_notice: https://northmoor-council.example/privacy
            partners.harrow-lane-surgery.privacy_notice: https://harrow-lane-surgery.example/privacy
            partners.millbrook-surgery.privacy_notice: https://millbrook-surgery.example/privacy
            partners.northmoor-community-trust.privacy_notice: https://northmoor-community-trust.example/privacy
            partners.hill-top-school.privacy_notice: https://northmoor-council.example/privacy
            partners.harbour-families.privacy_notice: https://harbour-families.example/privacy
            partners.national-families-office.privacy_notice: https://national-families-office.example/privacy
            """,
        finds="partners.hill-top-school.privacy_notice",
        says="another notice is at the same address.",
    ),
)
