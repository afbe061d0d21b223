"""Each adult answers for themselves, so one reply must not decide about the details of others in the family.

The right to object is each person's own. What is about a family as a whole can stop with one no; what is about one person is that person's to
say. A yes that covers other adults is the error `consent-for-other-adults`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.model.letter import LetterKind
from govkit.model.sharing import Flow, Form, Level
from govkit.questions.asking import talked_about
from govkit.questions.settled import parts
from govkit.questions.sharing import covered_by, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

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
    for name, letter in parts(partnership.letters):
        if letter.kind == LetterKind.OPT_OUT:
            flows = [flow for _, _, flow in covered_by(partnership, letter)]
            yield from _found(partnership, f"letters.{name}.one_reply_covers", letter.one_reply_covers, flows)
    for name, talk in parts(partnership.conversations):
        if talk.kind == ConversationKind.OPT_OUT:
            flows = [flow for _, _, flow in talked_about(partnership, talk)]
            yield from _found(partnership, f"conversations.{name}.one_answer_covers", talk.one_answer_covers, flows)


def _found(partnership: Partnership, path: str, covers: str | None, flows: list[Flow]) -> Iterator[Problem]:
    personal = [
        item.name
        for flow in flows
        for _, item in items_of(partnership, flow)
        if item.level == Level.PERSON and item.form != Form.AGGREGATE
    ]
    if (
        personal
        and says(partnership, "covers-other-adults", covers)
        and not says(partnership, "covers-nobody-else", covers)
    ):
        yield Problem(
            path,
            f"One reply covers {covers}, but “{personal[0]}” is about single people, who each answer for themselves.",
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
