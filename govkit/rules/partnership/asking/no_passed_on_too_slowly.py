"""A no that is passed on at the next meeting comes after what it was to stop, so it is passed on before the next sending."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.how_seldom import how_seldom
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(3) and 21(1): an objection, or a yes that is taken back, is heeded from then on"
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
conversations.first-visit.passed_on: Mention it at the next quarterly meeting.
"""
GOOD = """
conversations.first-visit.passed_on: Ring the family help team the same day.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A no that somebody hears in person must be passed on at once, or before the next sending."""
    for name, talk in parts(partnership.conversations):
        if talk.kind in (ConversationKind.CONSENT, ConversationKind.OPT_OUT) and _is_slow(partnership, talk.passed_on):
            yield Problem(
                f"conversations.{name}.passed_on",
                f"A no is passed on so: “{talk.passed_on}” Until then data goes out about people who said no.",
                f"Write in `conversations.{name}.passed_on` that it is passed on the same day, or before the next sending.",
            )


def _is_slow(partnership: Partnership, passed_on: str | None) -> bool:
    if says(partnership, "comes-before-each-sending", passed_on):
        return False
    return bool(says(partnership, "when-there-is-time", passed_on)) or (how_seldom(partnership, passed_on) or 0) > 0


CASES = (
    *(
        Case(
            f"passed on: {how}",
            f"conversations.first-visit.passed_on: {how}",
            finds="conversations.first-visit.passed_on" if found else "",
        )
        for how, found in (
            ("Send a list to the hub every month.", True),
            ("Tell the hub when you have time.", True),
            ("Tell the hub at its next meeting.", True),
            ("Write it into the case record every day.", False),
            ("Send it every week, and before each sending.", False),
            ("Tell whoever asked you, at once.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "people who are told, and can’t say no",
        "conversations.first-visit.kind: telling\nconversations.first-visit.passed_on: Tell the hub at its next meeting.",
    ),
)
