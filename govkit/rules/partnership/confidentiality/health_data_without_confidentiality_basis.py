"""What a patient tells the health service is confidential, and a lawful basis under data protection law does not lift that duty.

Each flow of health data from a surgery, a trust or a board, or from whoever else gives health care, says how the duty is met. Totals
are about nobody, and need nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.sharing import Form
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Common law duty of confidentiality; NHS England guidance on consent and confidential patient information"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-two-consents",)

BAD = """
flows.health-details.confidentiality: (left out)
"""
GOOD = """
flows.health-details.confidentiality: details-with-consent
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flow of health data that a health partner sends must name how confidentiality is met."""
    for name, flow in parts(partnership.flows):
        health = [item for _, item in items_of(partnership, flow) if item.health and item.form != Form.AGGREGATE]
        senders = [sender for sender in settled(flow.from_) if _owes_it(partnership.partners[sender])]
        if health and senders and flow.confidentiality is None:
            yield Problem(
                f"flows.{name}",
                f"{name_of(partnership.partners, senders[0])} sends data about health in “{flow.name}”, but nothing says how the duty "
                "of confidentiality is met.",
                f"Add `confidentiality` to `flows.{name}`, with the id of one of the `confidentiality_bases` (the name before "
                "the colon).",
                lacks=f"flows.{name}.confidentiality",
            )


def _owes_it(partner: Partner) -> bool:
    return partner.holds_health_records or partner.kind.is_health_body


CASES = (
    Case(
        "a flag",
        "flows.health-flag.confidentiality: (left out)",
        finds="flows.health-flag",
    ),
    Case(
        "totals",
        """
        flows.health-flag.confidentiality: (left out)
        data_items.health-flag.form: aggregate
        """,
    ),
    Case(
        "what is not about health",
        """
            flows.health-flag.confidentiality: (left out)
            flows.health-flag.carries: {attendance-flag: help}
            """,
    ),
    Case(
        "a sender that gives no health care",
        """
            flows.health-flag.confidentiality: (left out)
            flows.health-flag.from: hill-top-school
            """,
    ),
    Case(
        "a council that gives health care",
        """
            flows.health-flag.confidentiality: (left out)
            flows.health-flag.from: northmoor-council
            partners.northmoor-council.gives: health
            """,
        finds="flows.health-flag",
        says="Northmoor Council sends data",
    ),
    Case(
        "the first of those that owe it is named",
        """
            flows.health-flag.confidentiality: (left out)
            flows.health-flag.from: [hill-top-school, harrow-lane-surgery, millbrook-surgery]
            """,
        finds="flows.health-flag",
        says="Harrow Lane Surgery sends data",
    ),
)
