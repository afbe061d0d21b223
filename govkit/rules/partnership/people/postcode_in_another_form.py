"""A postcode in small letters, or without its space, is misread by people and by the machines that sort post.

It is written in capitals, with one space before its last three signs, and no hyphen. A full stop behind it is let be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govkit.finding import Cure, CureAt, Evidence, Severity
from govkit.model import Partnership
from govkit.questions.postcodes import postcode_of, usual_postcode
from govkit.questions.settled import all_settled, name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "ordinary practice of addressing post: the postcode in capitals, with one space"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
partners.hill-top-school.address: [Hill Top Road, Northmoor, nm25ee]
"""
GOOD = """
partners.hill-top-school.address: [Hill Top Road, Northmoor, NM2 5EE]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each postcode of a postal address has to be in capitals, with one space."""
    for name, partner in parts(partnership.partners):
        if not partner.outside_uk and all_settled(partner.address):
            yield from _problems(f"partners.{name}.address", name_of(partnership.partners, name), partner.address)
    for name, request in parts(partnership.requests):
        if all_settled(request.asked_of.address):
            yield from _problems(
                f"requests.{name}.asked_of.address", str(request.asked_of.name), request.asked_of.address
            )


def _problems(path: str, whose: str, address: Sequence[str]) -> Iterator[Problem]:
    for index, line in enumerate(address):
        written = postcode_of(line)
        if written and written != (usual := usual_postcode(written)):
            at = f"{path}.{index}"
            yield Problem(
                at,
                f"The postcode in the address of {whose} is written “{written}”.",
                f"Write it in capitals, with one space: `{usual}`.",
                cure=Cure(CureAt.WORDS, at, written, usual),
            )


_AT = "partners.hill-top-school.address"
CASES = (
    *(
        Case(f"written {end}", f"{_AT}: [Hill Top Road, {end}]", finds=f"{_AT}.1", says=f"`{usual}`")
        for end, usual in (
            ("nm2 5ee", "NM2 5EE"),
            ("NM25EE", "NM2 5EE"),
            ("Northmoor nm2 5ee", "NM2 5EE"),
            ("Northmoor NM25EE", "NM2 5EE"),
            ("bfpo12", "BFPO 12"),
            ("w1a1hq", "W1A 1HQ"),
            ("NM2-5EE", "NM2 5EE"),
            ("Northmoor NM2-5EE", "NM2 5EE"),
            ("nm2 5ee.", "NM2 5EE"),
        )
    ),
    *(
        Case(f"written {end}", f"{_AT}: [Hill Top Road, {end}]")
        for end in (
            "NM2 5EE",
            "NM2  5EE",
            "NM2 5EE.",
            "Northmoor NM2 5EE",
            "BFPO 12",
            "GIR 0AA",
            "Northmoor",
            "Unit 5",
            "NM2 5E",
        )
    ),
    Case("before the county", f"{_AT}: [Hill Top Road, nm2 5ee, Northshire]", finds=f"{_AT}.1"),
    Case("an address that is to be agreed", f"{_AT}: to be agreed"),
    Case(
        "an address in another country",
        f"""
        {_AT}: [1 Rue du Port, nm25ee]
        partners.hill-top-school.outside_uk: [France]
        """,
    ),
    Case(
        "whom others are asked",
        "requests.homes-at-risk.asked_of.address: [1 Wharf Road, Northmoor, nm12ab]",
        finds="requests.homes-at-risk.asked_of.address.2",
        says="Quayside Homes",
    ),
)
