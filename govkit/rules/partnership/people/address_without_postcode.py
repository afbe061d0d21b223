"""A postcode that can’t be, or none, sends people’s letters and objections nowhere.

It stands at the end of a line of its own or of the last one. An address in another country is let be: its partner says so in `outside_uk`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.postcodes import postcode_of
from govkit.questions.settled import all_settled, name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 13(1)(a) and Article 14(1)(a): people are told the contact details of the controller; British Standard BS 7666"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.hill-top-school.address: [Hill Top Road, Northmoor, NM2 5]
"""
GOOD = """
partners.hill-top-school.address: [Hill Top Road, Northmoor, NM2 5EE]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each postal address has to have a postcode that can be."""
    for name, partner in parts(partnership.partners):
        if not partner.outside_uk and all_settled(partner.address) and not _has_postcode(partner.address):
            yield _problem(f"partners.{name}.address", name_of(partnership.partners, name), partner.address)
    for name, request in parts(partnership.requests):
        if all_settled(request.asked_of.address) and not _has_postcode(request.asked_of.address):
            yield _problem(f"requests.{name}.asked_of.address", str(request.asked_of.name), request.asked_of.address)


def _problem(path: str, whose: str, address: Sequence[str]) -> Problem:
    return Problem(
        f"{path}.{len(address) - 1}",
        f"The address of {whose} has no postcode that can be: it ends in “{address[-1]}”.",
        "Write the postcode as its last line, like `NM1 1AA`.",
    )


def _has_postcode(address: Sequence[str]) -> bool:
    """Whether any line ends in a postcode."""
    return any(postcode_of(line) for line in address)


_AT = "partners.hill-top-school.address"
CASES = (
    *(
        Case(f"ends in {end}", f"{_AT}: [Hill Top Road, {end}]", finds=f"{_AT}.1")
        for end in ("Northmoor", "NM2 5E", "NI2 5EE", "NM25 55EE", "2NM 5EE", "NMM2 5EE", "NM2 SEE")
    ),
    *(
        Case(f"ends in {end}, as some do", f"{_AT}: [Hill Top Road, {end}]")
        for end in (
            "Northmoor NM2 5EE",
            "nm25ee",
            "NM2-5EE",
            "NM2 5EE.",
            "M1 1AA",
            "W1A 1HQ",
            "EC1A 1BB",
            "DN55 1PT",
            "M60 1NW",
            "GIR 0AA",
            "BFPO 12",
        )
    ),
    Case("a postcode before the county", f"{_AT}: [Hill Top Road, NM2 5EE, Northshire]"),
    Case("an address that is to be agreed", f"{_AT}: to be agreed"),
    Case("a line that is to be agreed", f"{_AT}: [Hill Top Road, to be agreed]"),
    Case(
        "an address in another country",
        f"""
        {_AT}: [1 Rue du Port, 75001 Paris]
        partners.hill-top-school.outside_uk: [France]
        """,
    ),
    Case(
        "whom others are asked",
        "requests.homes-at-risk.asked_of.address: [1 Wharf Road, Northmoor]",
        finds="requests.homes-at-risk.asked_of.address.1",
        says="Quayside Homes",
    ),
)
