"""People forget what they agreed to, and children grow up, so a yes that is asked for again after many years is the yes of somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "ICO consent checklist: refresh consent at appropriate intervals (three years at most are a default of govkit)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
letters.consent.ask_again_after: 15 years
"""
GOOD = """
letters.consent.ask_again_after: 12 months
"""

_LONGEST: Final = Period(3, Unit.YEAR)


def check(partnership: Partnership) -> Iterator[Problem]:
    """People must be asked again within three years of their yes."""
    asked = {f"letters.{name}": letter.ask_again_after for name, letter in parts(partnership.letters)}
    asked |= {f"conversations.{name}": talk.ask_again_after for name, talk in parts(partnership.conversations)}
    for path, after in asked.items():
        if after is not None and not is_unsettled(after) and after.shortest > _LONGEST.longest:
            yield Problem(
                f"{path}.ask_again_after",
                f"People are asked again only {after} after their yes.",
                f"Write a shorter time in `{path}.ask_again_after`, such as `12 months`.",
            )


CASES = (
    Case("three years", "letters.consent.ask_again_after: 3 years"),
    Case("four years", "letters.consent.ask_again_after: 48 months", finds="letters.consent.ask_again_after"),
    Case("a time that is to be agreed", "letters.consent.ask_again_after: to be agreed"),
    Case(
        "in a conversation",
        """
        conversations.first-visit:
          kind: consent
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [support-plan]
          when: at your first visit
          recorded: in the case record, with the day
          passed_on: Ring the family help team the same day.
          one_answer_covers: only the person who signs
          ask_again_after: 10 years
        """,
        finds="conversations.first-visit.ask_again_after",
    ),
)
