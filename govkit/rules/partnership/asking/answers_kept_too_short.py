"""A no has to be heeded as long as the sharing goes on, and a yes has to be shown as long as it counts, so the answers live as long.

Count from an event that ends the sharing, such as `all sharing ends` or `the support ends`. A time that counts from the answer runs out while data
still flows. For an answer that people are asked for anew each year a year is enough. Where nothing is shared without a yes, a time may count from the
day on which the yes runs out, is taken back or is refused: nothing is shared after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import Conversation, ConversationKind
from govkit.model.letter import Letter, LetterKind
from govkit.model.period import Period, Unit
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.known_answers import known_answers
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(1) and 21(1): consent can be shown, and an objection is heeded (12 months is a default of govkit)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-1", "uk-gdpr-art21-1")
CATALOGUE = ("gov-objection-register",)

BAD = """
data_items.replies.retention: {keep_for: 3 months, counted_from: the reply arrives, then: securely deleted}
"""
GOOD = """
data_items.replies.retention: {keep_for: 1 year, counted_from: all sharing ends, then: securely deleted}
"""

_OR: Final = re.compile(r",|\bor\b")
_AT_LEAST: Final = Period(12, Unit.MONTH)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Answers whose time counts from the answer must be kept for a year, and no yes may outlast the record of it."""
    told: set[str] = set()
    for section in ("letters", "conversations"):
        for name, asked in parts(getattr(partnership, section)):
            lasts = None if is_unsettled(asked.ask_again_after) else asked.ask_again_after
            for path, kept in _kept(partnership, f"{section}.{name}", asked):
                needed = None if _is_after_a_yes(partnership, kept, asked) else _needed(partnership, kept, lasts)
                if (
                    path not in told
                    and needed is not None
                    and kept.counted_time
                    and kept.counted_time.longest < needed.shortest
                ):
                    told.add(path)
                    yield Problem(
                        f"{path}.keep_for",
                        f"The answers are kept for {kept.keep_for} after {kept.counted_from}. After that nobody knows who said no, and nobody "
                        f"can show who said yes, while the sharing goes on.",
                        f"Count from what ends the sharing, such as `counted_from: all sharing ends` in `{path}`, "
                        f"or keep them for {needed} at least.",
                    )


def _needed(partnership: Partnership, kept: Retention, lasts: Period | None) -> Period | None:
    """How long answers have to be kept that count from so early a day; nothing where they count from a later one."""
    if says(partnership, "counted-from-an-answer", kept.counted_from):
        return _AT_LEAST if lasts is None else max(lasts, _AT_LEAST, key=lambda period: period.longest)
    return lasts if says(partnership, "counted-from-a-sending", kept.counted_from) else None


def _is_after_a_yes(partnership: Partnership, kept: Retention, asked: Letter | Conversation) -> bool:
    """Whether people were asked for a yes, and the time counts from no day but that on which it is over or refused."""
    if asked.kind not in {LetterKind.CONSENT, ConversationKind.CONSENT} or not isinstance(kept.counted_from, str):
        return False
    days = [*filter(str.strip, _OR.split(str(kept.counted_from)))]
    return all(says(partnership, "counted-from-the-end-of-a-yes", day) for day in days)


def _kept(partnership: Partnership, path: str, asked: Letter | Conversation) -> Iterator[tuple[str, Retention]]:
    """How long the answers are kept: those of an item that is named, those that no item holds, or else those of an item that is called so."""
    named = () if asked.replies is None or is_unsettled(asked.replies) else (asked.replies,)
    own = None if named else asked.replies_kept
    if own is not None:
        found = [(f"{path}.replies_kept", own)]
    else:
        called = {item for flow in settled(asked.covers) for item in known_answers(partnership, flow)}
        items = [(name, partnership.data_items[name]) for name in named or sorted(called)]
        found = [
            (f"data_items.{name}.retention", item.retention)
            for name, item in items
            if not is_unsettled(item) and item.retention is not None
        ]
    return ((at, kept) for at, kept in found if not is_unsettled(kept) and kept.counted_time is not None)


CASES = (
    Case(
        "a year from the answer, which is asked for anew each year",
        "data_items.replies.retention: {keep_for: 12 months, counted_from: the person answers, then: securely deleted}",
    ),
    Case(
        "a year from the answer, which lasts two",
        """
        data_items.replies.retention: {keep_for: 12 months, counted_from: the person agreed, then: securely deleted}
        letters.consent.ask_again_after: 2 years
        """,
        finds="data_items.replies.retention.keep_for",
        says="or keep them for 2 years at least",
    ),
    Case(
        "three months from the end",
        "data_items.replies.retention: {keep_for: 3 months, counted_from: the support ends, then: securely deleted}",
    ),
    Case(
        "answers that no item holds",
        """
        letters.opt-out.replies: (left out)
        letters.opt-out.replies_kept: {keep_for: 28 days, counted_from: the letter is posted, then: securely deleted}
        """,
        finds="letters.opt-out.replies_kept.keep_for",
    ),
    Case(
        "a time that is to be agreed",
        "data_items.replies.retention: {keep_for: to be agreed, counted_from: the reply arrives, then: securely deleted}",
    ),
    Case("an item that is to be agreed", "data_items.replies: to be agreed"),
    *(
        Case(
            f"a yes that lasts a year, told to nobody once {kept} has gone by",
            f"""
            letters.consent.replies: (left out)
            letters.consent.replies_kept: {{keep_for: {kept}, then: securely deleted}}
            letters.consent.ask_again_after: 12 months
            """,
            finds=finds,
            says=says_so,
        )
        for kept, finds, says_so in (
            (
                "3 months, counted_from: the request is sent",
                "letters.consent.replies_kept.keep_for",
                "or keep them for 12 months at least",
            ),
            ("3 months, counted_from: the referral is made", "letters.consent.replies_kept.keep_for", ""),
            ("12 months, counted_from: the request is sent", "", ""),
            ("3 months, counted_from: the plan is closed", "", ""),
            ("3 months, counted_from: the last request is sent", "", ""),
        )
    ),
    Case(
        "a sending, and nobody says how long a yes lasts",
        """
        letters.consent.replies: (left out)
        letters.consent.replies_kept: {keep_for: 3 months, counted_from: the request is sent, then: securely deleted}
        letters.consent.ask_again_after: (left out)
        """,
    ),
    *(
        Case(
            f"one year from when {counted}, of a letter of the kind {kind}",
            f"""
            letters.{kind}.replies: (left out)
            letters.{kind}.replies_kept: {{keep_for: 1 year, counted_from: '{counted}', then: securely deleted}}
            letters.{kind}.ask_again_after: 2 years
            """,
            finds=f"letters.{kind}.replies_kept.keep_for" if found else "",
        )
        for kind, counted, found in (
            ("consent", "your yes runs out or you say no", False),
            ("consent", "you say no", False),
            ("consent", "the family takes back its yes", False),
            ("consent", "their consent is withdrawn, or they refuse", False),
            ("consent", "your consent expires", False),
            ("consent", "your yes ends or you change your mind", False),
            ("consent", "you say yes or no", True),
            ("consent", "you say yes", True),
            ("consent", "you answer yes, or you say no", True),
            ("consent", "the reply arrives or you say no", True),
        )
    ),
    Case(
        "one month from a no to a letter that goes ahead without a yes",
        """
        letters.opt-out.replies: (left out)
        letters.opt-out.replies_kept: {keep_for: 1 month, counted_from: you say no, then: securely deleted}
        """,
        finds="letters.opt-out.replies_kept.keep_for",
    ),
    Case(
        "opt-outs of an item that no letter names",
        """
        letters.consent.replies: (left out)
        letters.opt-out.replies: (left out)
        data_items.replies.retention: {keep_for: 1 month, counted_from: the family opts out, then: securely deleted}
        """,
        finds="data_items.replies.retention.keep_for",
    ),
    Case(
        "a conversation",
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
          ask_again_after: 6 months
          replies_kept: {keep_for: 3 months, counted_from: the form is sent, then: securely deleted}
        """,
        finds="conversations.first-visit.replies_kept.keep_for",
    ),
)
