"""Each adult answers for themselves, so one reply must not decide about the details of others in the family.

Consent and the right to object are each person's own. What is about a family as a whole can stop with one no; what is about one person is that
person's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, Form, Level
from govkit.questions.asking import talked_about
from govkit.questions.settled import parts
from govkit.questions.sharing import covered_by, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 4(11) and 21(1): the data subject’s own wishes, and the data subject’s own situation"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("cl-each-adult", "ol-household")

BAD = """
letters.consent.one_reply_covers: everyone in the family
"""
GOOD = """
letters.consent.one_reply_covers: the person who signs, and any child they sign for
"""

_OTHERS: Final = re.compile(
    r"\b(?:everyone|everybody|family|household|home|all adults|both parents|partner)\b", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """One reply about single people, by letter or in person, must cover nobody but the person who signs and their children."""
    for name, letter in parts(partnership.letters):
        flows = [flow for _, _, flow in covered_by(partnership, letter)]
        yield from _found(partnership, f"letters.{name}.one_reply_covers", letter.one_reply_covers, flows)
    for name, talk in parts(partnership.conversations):
        flows = [flow for _, _, flow in talked_about(partnership, talk)]
        yield from _found(partnership, f"conversations.{name}.one_answer_covers", talk.one_answer_covers, flows)


def _found(partnership: Partnership, path: str, covers: str | None, flows: list[Flow]) -> Iterator[Problem]:
    personal = [
        item.name
        for flow in flows
        for _, item in items_of(partnership, flow)
        if item.level == Level.PERSON and item.form != Form.AGGREGATE
    ]
    if personal and _OTHERS.search(str(covers)):
        yield Problem(
            path,
            f"One reply covers {covers}, but “{personal[0]}” is about single people, who each answer for themselves.",
            "Write `the person who signs, and any child they sign for`, and give each adult a letter, a slip or a form of their own.",
        )


CASES = (
    Case(
        "in a conversation",
        """
        conversations.first-visit:
          kind: consent
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [health-details]
          when: at your first visit
          recorded: in the case record, with the day
          passed_on: Ring the family help team the same day.
          one_answer_covers: the whole family
        """,
        finds="conversations.first-visit.one_answer_covers",
    ),
    Case(
        "a reply for all about totals",
        """
            letters.consent.one_reply_covers: everyone in the family
            data_items.health-details.form: aggregate
            """,
    ),
    Case(
        "a reply for all about people without their names",
        """
            letters.consent.one_reply_covers: everyone in the family
            data_items.health-details.form: de-identified
            """,
        finds="letters.consent.one_reply_covers",
    ),
)
