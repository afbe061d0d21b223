"""A way of reaching people that leaves word with whoever answers tells the household, and can tell the one who does harm.

`safe_contact` is printed where people live with somebody who hurts them. A message that says what it is about is not safe contact.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(f): protected against disclosure that does harm. What is safe is a judgement"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
handling.safe_contact: We ring the home, and leave word with whoever answers.
"""
GOOD = """
handling.safe_contact: We ask when it is safe to ring, and leave no message.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No way of reaching people safely may tell others in their home."""
    handling = partnership.handling
    if handling is None or is_unsettled(handling):
        return
    words = told(partnership, "tells-the-household", handling.safe_contact)
    if words:
        yield Problem(
            "handling.safe_contact",
            f"“{words}” tells others in the home what this is about.",
            "Write how people are reached without that, such as `We ask when it is safe to ring, and leave no message`.",
        )


CASES = (
    *(
        Case(f"“{words}”", f"handling.safe_contact: {words}", finds="handling.safe_contact" if found else "")
        for words, found in (
            ("We leave a message on the answerphone.", True),
            ("We text the family.", True),
            ("We speak to anyone at home.", True),
            ("We leave no message, and speak to nobody but you.", False),
            ("We never speak to anyone at home.", False),
            ("We send letters to the home.", True),
            ("We write to the address on file.", True),
            ("We ask a family member to pass it on.", True),
            ("We email the shared family account.", True),
            ("We leave a message only if the person has said that this is safe.", False),
            ("We leave a message that says only our first name.", False),
            ("We agree whether a text or a voicemail is safe.", False),
            ("If whoever answers is not the person, we ring off.", False),
            ("We ring before we come.", False),
        )
    ),
    Case("to be agreed", "handling: to be agreed"),
)
