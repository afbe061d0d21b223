"""A no that stays with the person who heard it stops nothing. Whoever shares has to learn of it before they next send anything.

The same goes for a yes that is taken back, which has to be as easy as giving it. `passed_on` of a conversation tells who asks what to do; the
briefing prints it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(3) and 21(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-3", "uk-gdpr-art21-1")
CATALOGUE = ("gov-objection-register",)

GIVEN = """
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
"""
BAD = """
conversations.first-visit.passed_on: (left out)
"""
GOOD = """
conversations.first-visit.passed_on: Ring the family help team the same day.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A conversation in which people can say no must say how a no reaches those who share."""
    for name, talk in parts(partnership.conversations):
        if talk.kind in (ConversationKind.CONSENT, ConversationKind.OPT_OUT) and talk.passed_on is None:
            yield Problem(
                f"conversations.{name}",
                f"People can say no about “{talk.subject}” in person, and nothing says how that reaches those who share.",
                f"Add `passed_on` to `conversations.{name}`, that is, whom to tell and how soon.",
                lacks=f"conversations.{name}.passed_on",
            )


CASES = (
    Case(
        "people who are told, and can't say no",
        """
        conversations.first-visit.kind: telling
        conversations.first-visit.passed_on: (left out)
        """,
    ),
)
