"""A yes does not last for ever: people forget what they agreed to, and their lives change, so a letter or a form says when they are asked again.

`ask_again_after` of the letter or the conversation says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.model.letter import LetterKind
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO consent checklist: how long consent lasts"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("cl-refresh",)

BAD = """
letters.consent.ask_again_after: (left out)
"""
GOOD = """
letters.consent.ask_again_after: 12 months
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A consent letter, and a conversation that asks for consent, must say how long a yes lasts."""
    for name, letter in parts(partnership.letters):
        if letter.kind == LetterKind.CONSENT and letter.ask_again_after is None:
            yield Problem(
                f"letters.{name}",
                "Nothing says how long a yes to this letter lasts.",
                f"Add `ask_again_after` to `letters.{name}`, such as `12 months`.",
                lacks=f"letters.{name}.ask_again_after",
            )
    for name, talk in parts(partnership.conversations):
        if talk.kind == ConversationKind.CONSENT and talk.ask_again_after is None:
            yield Problem(
                f"conversations.{name}",
                "Nothing says how long a yes that is given in this conversation lasts.",
                f"Add `ask_again_after` to `conversations.{name}`, such as `12 months`.",
                lacks=f"conversations.{name}.ask_again_after",
            )


CASES = (
    Case(
        "a conversation that asks for consent",
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
        """,
        finds="conversations.first-visit",
    ),
    Case(
        "a conversation in which people are told that they can say no",
        """
        conversations.first-visit:
          kind: opt-out
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [support-plan]
          when: at your first visit
          recorded: in the case record, with the day
          passed_on: Ring the family help team the same day.
          one_answer_covers: only the person who signs
        """,
    ),
)
