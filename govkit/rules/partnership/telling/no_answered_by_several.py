"""Whoever says no to a letter rings one number, so a letter about flows whose noes different partners answer sends some people to the wrong one.

`records.objections.of_flows` names the flows that another partner answers for. A letter or conversation gives the number of one of them alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(3) and 12(2): to take back a yes, or to object, is made easy"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-3",)
CATALOGUE = ()

BAD = """
records.objections.of_flows: {health-flag: northmoor-community-trust}
"""
GOOD = """
records.objections.of_flows: {programme-counts: national-families-office}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A letter or conversation should be about flows whose noes one partner answers."""
    covered = {
        **{f"letters.{name}": letter.covers for name, letter in parts(partnership.letters)},
        **{f"conversations.{name}": talk.covers for name, talk in parts(partnership.conversations)},
    }
    for path, flows in covered.items():
        who = set(settled(partnership.answers_no_to((flow,)) for flow in settled(flows)))
        if len(who) > 1:
            called = " and ".join(sorted(name_of(partnership.partners, partner) for partner in who))
            yield Problem(
                f"{path}.covers",
                f"{called} answer for different flows of it, and it gives people the number of one.",
                "Split it, or let one partner answer for all of its flows in `records.objections.of_flows`.",
            )


CASES = (
    Case(
        "all flows of the letter",
        """
        records.objections.of_flows: {health-details: northmoor-community-trust, support-plan: northmoor-community-trust}
        """,
    ),
)
