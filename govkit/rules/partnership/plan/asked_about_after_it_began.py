"""People who are asked about letters and flows after these have begun can change nothing any more.

Each involvement has to lie before the first letter and the first flow, unless the agreement was reviewed before.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO Data Sharing Code (2021): people are involved when the sharing is planned"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
involvement:
  - {who: Northmoor parents’ forum, how: Read both letters aloud, on: 2027-10-20, people: 9, changed: The letter is shorter.}
"""
GOOD = """
involvement:
  - {who: Northmoor parents’ forum, how: Read both letters aloud, on: 2026-10-20, people: 9, changed: The letter is shorter.}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Who was asked about the documents must have been asked before anything began."""
    review = partnership.partnership.review
    if is_unsettled(review) or review.last_reviewed is not None:
        return
    days = [flow.starts for _, flow in parts(partnership.flows) if not is_unsettled(flow.starts)]
    if not days:
        return
    for index, asked in placed(partnership.involvement):
        if not is_unsettled(asked.on) and asked.on > min(days):
            yield Problem(
                f"involvement.{index}.on",
                f"{asked.who} were asked on {say(asked.on)}, and the first flow started on {say(min(days))}.",
                "Ask people before it starts, or write the right day.",
            )


CASES = (
    Case("a second version", "involvement.0.on: 2027-10-20\npartnership.review.last_reviewed: 2027-06-01"),
    Case("a day to be agreed", "involvement.0.on: to be agreed"),
    Case("one of two", "involvement.1.on: 2027-10-20", finds="involvement.1.on"),
)
