"""An item with no retention period can be kept for ever, and nobody can be told when it goes.

People have to be told how long data is kept, and the record of processing wants it for each category of data. It is the one thing in that
record (UK GDPR, Article 30(1)(a) to (g)) which a file can leave out and still be read; `govkit records` writes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(e), 13(2)(a), 14(2)(a) and 30(1)(f)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-retention-item", "gov-ropa")

BAD = """
data_items.family-list.retention: (left out)
"""
GOOD = """
data_items.family-list.retention: {keep_for: 3 months, counted_from: the list is sent, then: securely deleted}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each item must say how long it is kept."""
    for name, item in parts(partnership.data_items):
        recipients = set(settled(partnership.receivers_of(name)))
        own = {each.recipient for each in settled(item.retention_by)}
        if item.retention is None and not (recipients and recipients <= own):
            yield Problem(
                f"data_items.{name}",
                f"Nothing says how long “{item.name}” is kept.",
                f"Add `retention` to `data_items.{name}`, with `keep_for`, `counted_from` and `then`.",
                lacks=f"data_items.{name}.retention",
            )


CASES = (
    Case(
        "each recipient has a time of its own",
        """
        data_items.support-plan.retention: (left out)
        data_items.support-plan.retention_by:
          - {recipient: harbour-families, keep_for: 6 months, counted_from: the support ends, then: securely deleted}
        """,
    ),
    Case(
        "one recipient of several has a time of its own",
        """
        data_items.family-list.retention: (left out)
        data_items.family-list.retention_by:
          - {recipient: millbrook-surgery, keep_for: 6 months, counted_from: the list is sent, then: securely deleted}
        """,
        finds="data_items.family-list",
    ),
    Case(
        "a time that is to be agreed",
        "data_items.family-list.retention: to be agreed",
    ),
)
