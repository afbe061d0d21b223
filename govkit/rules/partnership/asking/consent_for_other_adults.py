"""Nobody can say yes for another adult who can decide, so one yes that covers other adults is no consent of theirs.

Each adult gets a letter, a slip or a form of their own. A parent says yes for a child who can’t decide, and for nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.model.sharing import Form
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.one_for_others import one_answers, reaches_others
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(11): consent is a wish of the data subject’s own, by a clear affirmative act"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("cl-each-adult",)

BAD = """
letters.consent.one_reply_covers: every adult and child who lives at the address
"""
GOOD = """
letters.consent.one_reply_covers: the person who signs, and any child they sign for
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """One yes about data of adults must cover nobody but the person who gives it, and their children."""
    for answer in one_answers(partnership, LetterKind.CONSENT):
        about_adults = [
            item.name
            for flow in answer.flows
            for _, item in items_of(partnership, flow)
            if item.form != Form.AGGREGATE and item.is_about_others
        ]
        if about_adults and reaches_others(partnership, answer):
            yield Problem(
                answer.path,
                f"One yes covers {answer.covers}, but “{about_adults[0]}” is about adults, and none of them can say yes for another.",
                "Write `the person who signs, and any child they sign for`, and give each adult a slip or a form of their own.",
            )


CASES = (
    *(
        Case(
            f"one yes for {covers}",
            f"letters.consent.one_reply_covers: {covers}",
            finds="letters.consent.one_reply_covers" if found else "",
        )
        for covers, found in (
            ("the whole family", True),
            ("both parents", True),
            ("all adults in the household", True),
            ("the person who signs and their partner", True),
            ("everybody at home", True),
            ("the signatory on behalf of any other adult", True),
            ("only the person who signs", False),
            ("the parent who signs; the other parent signs a form of their own", False),
            ("you alone, and not the other parent of your children", False),
            ("the person who signs; each other adult at the address gets a letter", False),
            ("both parents, on a form of their own", True),
            ("the person who signs, and all of their children", False),
            ("the parent who signs, and any child under 16 they sign for", False),
            ("each adult who signs, and everyone who signs with them", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "a yes about children alone",
        """
        letters.consent.one_reply_covers: all people with parental responsibility
        data_items.health-details.about: children
        data_items.support-plan.about: pupils
        """,
    ),
    Case("an opt-out for all, of which one no is enough", "letters.opt-out.one_reply_covers: everyone in the family"),
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
          one_answer_covers: everyone who is present
        """,
        finds="conversations.first-visit.one_answer_covers",
    ),
)
