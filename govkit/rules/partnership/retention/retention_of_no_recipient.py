"""A time of its own for a partner that never gets the item tells people of something that does not happen."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import may_receive
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 5(1)(e), 13(2)(a) and 14(2)(a)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-retention-item",)

BAD = """
data_items.support-plan.retention_by:
  - {recipient: hill-top-school, keep_for: 6 months, counted_from: the support ends, then: securely deleted}
"""
GOOD = """
data_items.support-plan.retention_by:
  - {recipient: harbour-families, keep_for: 6 months, counted_from: the support ends, then: securely deleted}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner that keeps an item for a time of its own must receive it, and stand there once."""
    for name, item in parts(partnership.data_items):
        known = set()
        for index, own in enumerate(item.retention_by):
            for recipient in settled((own.recipient,)):
                path = f"data_items.{name}.retention_by.{index}"
                if not may_receive(partnership, name, recipient):
                    yield Problem(
                        path,
                        f"{name_of(partnership.partners, recipient)} does not receive “{item.name}” in any flow.",
                        "Name a recipient, or take the entry out.",
                    )
                elif recipient in known:
                    yield Problem(
                        path,
                        f"{name_of(partnership.partners, recipient)} has two times for “{item.name}”.",
                        "Keep the one that holds.",
                    )
                known.add(recipient)


CASES = (
    Case(
        "two times for one recipient",
        """
        data_items.support-plan.retention_by:
          - {recipient: harbour-families, keep_for: 6 months, counted_from: the support ends, then: securely deleted}
          - {recipient: harbour-families, keep_for: 1 year, counted_from: the support ends, then: securely deleted}
        """,
        finds="data_items.support-plan.retention_by.1",
    ),
    Case(
        "a recipient that is to be agreed",
        """
        data_items.support-plan.retention_by:
          - {recipient: to be agreed, keep_for: 6 months, counted_from: the support ends, then: securely deleted}
        """,
    ),
)
