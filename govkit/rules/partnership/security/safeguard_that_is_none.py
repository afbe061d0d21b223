"""A certificate, a promise of secrecy or encryption keeps data safe, and makes no transfer out of the United Kingdom lawful.

What does: regulations that approve the country, the regulator’s transfer agreement or addendum, binding corporate rules, a legal instrument between
public bodies, or an exception of Article 49.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import all_settled, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says, told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 45A to 49, as amended by the Data (Use and Access) Act 2025, Schedule 7"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-processing-outside-uk",)

BAD = """
records.transfers: [{to: Ireland, safeguard: The supplier holds ISO 27001 and has signed a confidentiality agreement.}]
"""
GOOD = """
records.transfers: [{to: Ireland, safeguard: Regulations approve Ireland as a safe place for data.}]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What makes a transfer lawful must be more than a measure of security."""
    transfers = partnership.records.transfers
    if not all_settled(transfers):
        return
    for index, transfer in placed(transfers):
        words = told(partnership, "no-transfer-safeguard", transfer.safeguard)
        if words and not says(partnership, "transfer-safeguard", transfer.safeguard):
            yield Problem(
                f"records.transfers.{index}.safeguard",
                f"“{words}” keeps data safe. It does not make a transfer to {transfer.to} lawful.",
                "Name the regulations that approve the country, the international data transfer agreement, or the exception that is relied on.",
            )


CASES = (
    *(
        Case(
            f"“{words}”",
            f"records.transfers: [{{to: India, safeguard: '{words}'}}]",
            finds="records.transfers.0.safeguard" if found else "",
        )
        for words, found in (
            ("All of it is encrypted.", True),
            ("The company is certified.", True),
            ("A contract with the company.", True),
            ("An international data transfer agreement, and all of it is encrypted.", False),
            ("The UK addendum to the standard contractual clauses.", False),
            ("Our ISO 27001 certified supplier is approved by our board.", True),
            ("The supplier complies with all regulations and encrypts the data.", True),
            ("Adequate encryption.", True),
            ("Each member of staff has agreed to a confidentiality agreement.", True),
            ("The supplier is subject to the GDPR.", True),
            ("The UK Extension to the Data Privacy Framework, under which the company is certified.", False),
            ("Article 49, important reasons of public interest. It is encrypted.", False),
            ("The person has agreed to it.", False),
        )
    ),
    Case("transfers to be agreed", "records.transfers: to be agreed"),
)
