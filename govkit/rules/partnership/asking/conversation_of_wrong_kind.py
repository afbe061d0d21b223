"""Asking people for a yes to what happens anyway misleads them, and so does telling them of what waits for their yes.

A conversation with `kind: consent` covers flows with `goes_ahead: when-they-agree`, one with `opt-out` those with `unless-they-opt-out`, and one with
`telling` those with `without-asking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.model.sharing import GoesAhead
from govkit.model.unsettled import Unsettled
from govkit.questions.asking import talked_about
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 4(11), 7 and 21(4)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-4",)
CATALOGUE = ("gov-consent-basis-match",)

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
conversations.first-visit.covers: [health-flag]
"""
GOOD = """
conversations.first-visit.covers: [support-plan]
"""

_GOES_AHEAD: Final = {
    ConversationKind.CONSENT: GoesAhead.WHEN_THEY_AGREE,
    ConversationKind.OPT_OUT: GoesAhead.UNLESS_THEY_OPT_OUT,
    ConversationKind.TELLING: GoesAhead.WITHOUT_ASKING,
}
_TELLS: Final = {
    ConversationKind.CONSENT: "people are asked for a yes in this conversation",
    ConversationKind.OPT_OUT: "people are told in this conversation that they can say no",
    ConversationKind.TELLING: "people are only told of it in this conversation",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """A conversation must cover only flows that go ahead as it tells people."""
    for name, talk in parts(partnership.conversations):
        for index, covered, flow in talked_about(partnership, talk):
            if isinstance(flow.goes_ahead, Unsettled) or isinstance(talk.kind, Unsettled):
                continue
            wanted = _GOES_AHEAD[talk.kind]
            if flow.goes_ahead != wanted:
                yield Problem(
                    f"conversations.{name}.covers.{index}",
                    f"“{flow.name}” goes ahead {say(flow.goes_ahead)}, but {_TELLS[talk.kind]}.",
                    f"Leave `{covered}` out of `conversations.{name}.covers`, or write `goes_ahead: {wanted}` in `flows.{covered}`.",
                )


CASES = (
    Case(
        "telling people of what waits for a yes",
        "conversations.first-visit.kind: telling",
        finds="conversations.first-visit.covers.0",
    ),
    Case(
        "telling people of what nobody is asked about",
        """
        conversations.first-visit.kind: telling
        conversations.first-visit.covers: [replies]
        """,
    ),
    Case(
        "offering a no to what people can opt out of",
        """
        conversations.first-visit.kind: opt-out
        conversations.first-visit.covers: [health-flag]
        """,
    ),
    Case("a kind that is to be agreed", "conversations.first-visit.kind: to be agreed"),
)
