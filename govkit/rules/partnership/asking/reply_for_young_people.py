"""Young people who can decide for themselves answer for themselves, so a parent's yes or no must not cover them.

From which age that is, `who_answers.young_people.asked_from` says. Without it, Scotland has the age of 12, from which a child is presumed to
understand what consent and their rights under data protection law mean. Elsewhere there is no age for it, so only young people of 16 or over are
looked at, who are usually taken to decide. “All your children” is found where the file says that some are old enough: it may be a nursery.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.asking import own_answer_from
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Data Protection Act 2018, section 208 (Scotland); Gillick v West Norfolk and Wisbech AHA [1986] AC 112; "
    "ICO guidance on children and the UK GDPR"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("dpa-2018-s208", "gillick-1986", "competent-child-confidence", "ico-children-competence")
CATALOGUE = ("cl-each-adult", "gov-children")

BAD = """
letters.consent.one_reply_covers: the person who signs, and all children under 18
"""
GOOD = """
letters.consent.one_reply_covers: the person who signs, and any child they sign for
"""

_UNDER: Final = re.compile(r"\b(?:under|below|younger than|up to)(?: the age of)?[- ](\d{1,2})\b", re.IGNORECASE)
_ALL: Final = re.compile(
    r"\b(?:all|any|every|their|the|your)(?: of)?(?: the| their| your)? (?:child(?:ren)?|pupils?)\b(?! they sign for)(?! who can)"
    r"(?! (?:for whom|that|whom) (?:they|you|the \w+) (?:signs?|names?)\b)(?! named (?:on|in)\b)",
    re.IGNORECASE,
)
_TOO_YOUNG: Final = re.compile(r"\b(?:can[’']t|cannot) (?:yet )?decide|\btoo young to\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What one answer covers must leave out young people who answer for themselves."""
    age, answering = own_answer_from(partnership), partnership.who_answers
    some_are_asked = answering is not None and answering.young_people is not None
    for path, covers in _answers(partnership):
        under = _UNDER.search(covers)
        all_of_them = some_are_asked and not under and _ALL.search(covers) and not _TOO_YOUNG.search(covers)
        if age is not None and (all_of_them or (under and int(under[1]) > age)):
            yield Problem(
                path,
                f"One answer covers {covers}, but young people of {age} or over answer for themselves.",
                f"Write whom it covers, such as `the person who signs, and any child they sign for`, or `any child under {age} they sign for`.",
            )


def _answers(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """Whom one answer covers, for each letter and conversation, by path."""
    for name, letter in parts(partnership.letters):
        yield f"letters.{name}.one_reply_covers", str(letter.one_reply_covers)
    for name, talk in parts(partnership.conversations):
        yield f"conversations.{name}.one_answer_covers", str(talk.one_answer_covers)


_YOUNG = """
who_answers.young_people: {{asked_from: {age}}}
letters.consent.one_reply_covers: the person who signs, and any child under {under} they sign for
"""

CASES = (
    Case("children under 16, in England", "letters.consent.one_reply_covers: all children under 16"),
    Case(
        "children under 16, in Scotland",
        """
        partnership.nation: scotland
        letters.consent.one_reply_covers: all children under 16
        """,
        finds="letters.consent.one_reply_covers",
        says="young people of 12 or over",
    ),
    Case(
        "all their children, where young people are asked for themselves",
        """
        who_answers.young_people: {asked_from: 13}
        letters.consent.one_reply_covers: the person who signs and all their children
        """,
        finds="letters.consent.one_reply_covers",
    ),
    Case(
        "all their children, who may be at a nursery",
        "letters.consent.one_reply_covers: the person who signs and all their children",
    ),
    Case(
        "the child for whom a parent signs",
        """
        who_answers.young_people: {asked_from: 13}
        letters.consent.one_reply_covers: the child for whom the parent signs
        """,
    ),
    *(
        Case(
            f"covering {words}",
            f"who_answers.young_people: {{asked_from: 13}}\nletters.consent.one_reply_covers: {words}",
            finds="letters.consent.one_reply_covers" if found else "",
        )
        for words, found in (
            ("the child named on the form, and not a brother or sister", False),
            ("the pupil named in the care plan", False),
            ("the child whom the form names", False),
            ("your child, as far as your child can’t decide alone", False),
            ("your child", True),
        )
    ),
    Case("children under the age from which they are asked", _YOUNG.format(age=13, under=13)),
    Case(
        "children over the age from which they are asked",
        _YOUNG.format(age=13, under=14),
        finds="letters.consent.one_reply_covers",
    ),
    Case("a person alone", "letters.consent.one_reply_covers: only the person who signs"),
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
          one_answer_covers: all children under 18
        """,
        finds="conversations.first-visit.one_answer_covers",
    ),
    Case(
        "an age that is to be agreed",
        """
        who_answers.young_people: to be agreed
        letters.consent.one_reply_covers: all children under 18
        """,
    ),
)
