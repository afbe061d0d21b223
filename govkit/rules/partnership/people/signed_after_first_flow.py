"""A partner that signs after its data flows has shared with nothing agreed, and the signature can’t undo that."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.signing import signed_days
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO Data Sharing Code: an agreement is in place before data is shared"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.hill-top-school.signatory.signed_on: 2027-02-22
"""
GOOD = """
partners.hill-top-school.signatory.signed_on: 2027-01-25
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner must sign before the first flow in which it takes part."""
    for name, signed in signed_days(partnership):
        before = [flow for _, flow in parts(partnership.flows) if name in settled(flow.takers) and flow.starts < signed]
        if before:
            first = min(before, key=lambda flow: flow.starts)
            yield Problem(
                f"partners.{name}.signatory.signed_on",
                f"{name_of(partnership.partners, name)} signed on {say(signed)}, but takes part in “{first.name}” from {say(first.starts)}.",
                f"Let the flow wait until all have signed, or correct `partners.{name}.signatory.signed_on`.",
            )


CASES = (
    Case("the day of the first flow", "partners.hill-top-school.signatory.signed_on: 2027-02-02"),
    Case(
        "the day after it",
        "partners.hill-top-school.signatory.signed_on: 2027-02-03",
        finds="partners.hill-top-school.signatory.signed_on",
        says="“Replies” from 2 February 2027",
    ),
    Case("a day that is to be agreed", "partners.hill-top-school.signatory.signed_on: to be agreed"),
    Case(
        "a flow whose day is to be agreed",
        "partners.national-families-office.signatory.signed_on: 2027-08-02\nflows.programme-counts.starts: to be agreed",
    ),
)
