"""Personal data may leave the United Kingdom only where regulations approve the country, or a safeguard or exception makes it lawful.

People have to be told of it, too. `outside_uk` of a partner names the countries where it, or a company that it uses, keeps or sees the data.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import all_settled, parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "UK GDPR, Articles 13(1)(f), 14(1)(f) and 44A to 49, as amended by the Data (Use and Access) Act 2025, Schedule 7"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-processing-outside-uk",)

BAD = """
partners.harbour-families.outside_uk: Ireland
"""
GOOD = """
partners.harbour-families.outside_uk: Ireland
records.transfers: [{to: Ireland, safeguard: Regulations approve Ireland as a safe place for data.}]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each country outside the United Kingdom must stand among the transfers, with a safeguard."""
    transfers = partnership.records.transfers
    if not all_settled(transfers):
        return
    covered = " ".join(str(transfer.to) for transfer in transfers).casefold()
    for name, partner in parts(partnership.partners):
        for index, country in placed(partner.outside_uk or ()):
            if country.casefold() not in covered:
                yield Problem(
                    f"partners.{name}.outside_uk.{index}",
                    f"{partner.name} keeps or sees data in {country}, but nothing says what makes that lawful.",
                    f"Add {country} to `records.transfers`, with `to` and `safeguard`. Or keep the data in the United Kingdom.",
                )


CASES = (
    *(
        Case(
            f"data in France, and a safeguard for {to}",
            f"""
            partners.hill-top-school.outside_uk: [France]
            records.transfers: [{{to: {to}, safeguard: Regulations approve it.}}]
            """,
            finds=finds,
        )
        for to, finds in (
            ("France and Spain", ""),
            ("spain", "partners.hill-top-school.outside_uk.0"),
            ("to be agreed", "partners.hill-top-school.outside_uk.0"),
        )
    ),
    Case(
        "a list of transfers that is to be agreed",
        """
        partners.hill-top-school.outside_uk: [France]
        records.transfers: [{to: Spain, safeguard: Regulations approve it.}, to be agreed]
        """,
    ),
    Case(
        "two countries of which one has a safeguard",
        """
        partners.hill-top-school.outside_uk: [FRANCE, to be agreed, Ireland]
        records.transfers: [{to: france, safeguard: Regulations approve it.}]
        """,
        finds="partners.hill-top-school.outside_uk.2",
        says="keeps or sees data in Ireland",
    ),
)
