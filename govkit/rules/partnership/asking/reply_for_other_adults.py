"""Each adult answers for themselves, so one reply must not decide about the details of others in the family.

The right to object is each person's own. What is about a family as a whole can stop with one no; what is about one person is that person's to
say. A yes that covers other adults is the error `consent-for-other-adults`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.model.sharing import Form, Level
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.one_for_others import one_answers, reaches_others
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 21(1): a person objects on grounds relating to their own situation"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("ol-household",)

GIVEN = """
data_items.attendance-flag.level: person
"""
BAD = """
letters.opt-out.one_reply_covers: everybody at home
"""
GOOD = """
letters.opt-out.one_reply_covers: only the person who signs
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """One no about single people, by letter or in person, must cover nobody but the person who signs and their children."""
    for answer in one_answers(partnership, LetterKind.OPT_OUT):
        personal = [
            item.name
            for flow in answer.flows
            for _, item in items_of(partnership, flow)
            if item.level == Level.PERSON and item.form != Form.AGGREGATE
        ]
        if personal and reaches_others(partnership, answer):
            yield Problem(
                answer.path,
                f"One reply covers {answer.covers}, but “{personal[0]}” is about single people, who each answer for themselves.",
                "Write `the person who signs, and any child they sign for`, and give each adult a letter, a slip or a form of their own.",
            )


CASES = (
    Case("a reply about families as a whole", "data_items.attendance-flag.level: family"),
    Case(
        "in a conversation",
        """
        conversations.first-visit:
          kind: opt-out
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [health-details]
          when: at your first visit
          passed_on: Ring the family help team the same day.
          one_answer_covers: the whole family
        """,
        finds="letters.opt-out.one_reply_covers conversations.first-visit.one_answer_covers",
    ),
    Case(
        "a yes, which is another rule’s",
        "letters.consent.one_reply_covers: everyone in the family",
        finds="letters.opt-out.one_reply_covers",
    ),
    Case("a reply for all about totals", "data_items.attendance-flag.form: aggregate"),
    Case(
        "a reply for all about people without their names",
        "data_items.attendance-flag.form: de-identified",
        finds="letters.opt-out.one_reply_covers",
    ),
    Case("what is to be agreed", "letters.opt-out.one_reply_covers: to be agreed"),
)
