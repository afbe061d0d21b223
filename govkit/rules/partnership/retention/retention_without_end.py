"""Data that is only looked at again when its time is up, or whose time starts with an event that may never come, is kept for ever.

Nobody has to opt out, object or say no, so for most people a time counted from that never starts. “No longer needed” names no day either: it is
what a period has to settle. Where one of several events starts the time, one of them has to come.

What happens then has to end it: data is deleted, returned, or made anonymous, in the words of `ends` in `telling_words.yaml`. A review may come
first, if it says what follows. Data may stay longer for archiving in the public interest, research or statistics. Totals name nobody. The answers
to a letter, and a list of those who opted out, may be kept from the day on which somebody said so: there is nothing to keep before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.model.retention import Retention
from govkit.model.reuse import ReuseGround
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "ICO, Principle (e): Storage limitation (erase or anonymise data when you no longer need it); UK GDPR, Article 5(1)(e)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-retention-item",)

BAD = """
data_items.support-plan.retention: {keep_for: 2 years, counted_from: the support ends, then: reviewed}
"""
GOOD = """
data_items.support-plan.retention: {keep_for: 2 years, counted_from: the support ends, then: reviewed and securely deleted}
"""

_MAY_NEVER_COME: Final = re.compile(
    r"\b(?:opt(?:s|ed|ing)?[ -]outs?|object(?:s|ed|ions?)?|says? no|said no"
    r"|withdraws?|withdrew|withdrawn|no longer (?:be )?(?:needed|required|used|necessary|needs?|requires?|uses?))\b",
    re.IGNORECASE,
)
_NOT_KEPT: Final = re.compile(r"\b(?:not|no longer|never) (?:be )?(?:kept|held|stored|retained)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Data must be kept from an event that comes, and its time must end in something other than keeping it."""
    answers = {letter.replies for _, letter in parts(partnership.letters)}
    for name, item in parts(partnership.data_items):
        for key, retention in _times(item) if item.form != Form.AGGREGATE else ():
            path = f"data_items.{name}.{key}"
            if name not in answers and not _MAY_NEVER_COME.search(f"{item.name}, {item.plain_name}"):
                yield from _start(path, f"“{item.name}”", retention)
            if not _researched(partnership, name, item):
                yield from _end(partnership, path, f"“{item.name}”", retention)
    for name, letter in parts(partnership.letters):
        if letter.replies_kept is not None:
            yield from _end(
                partnership, f"letters.{name}.replies_kept", f"Each answer to “{letter.subject}”", letter.replies_kept
            )
    for name, request in parts(partnership.requests):
        path, what = f"requests.{name}.retention", f"What is sent in answer to “{request.subject}”"
        yield from _start(path, what, request.retention)
        yield from _end(partnership, path, what, request.retention)


def _times(item: DataItem) -> Iterator[tuple[str, Retention]]:
    """How long an item is kept, by all and by recipients with a time of their own, each with its key."""
    if item.retention is not None:
        yield "retention", item.retention
    for index, own in enumerate(item.retention_by):
        yield f"retention_by.{index}", own


def _start(path: str, what: str, retention: Retention) -> Iterator[Problem]:
    events = re.split(r",|\bor\b", str(retention.event))
    if all(_MAY_NEVER_COME.search(event) for event in events):
        yield Problem(
            f"{path}.{retention.event_key}",
            f"{what} is kept {retention.in_full}, which may never come. Then it is kept for ever.",
            "Count from an event that comes for everyone, such as `the flag is sent`, or add one: `the support ends or the person says no`.",
        )


def _end(partnership: Partnership, path: str, what: str, retention: Retention) -> Iterator[Problem]:
    then = retention.then
    if not (is_unsettled(then) or told(partnership, "ends", then) or _NOT_KEPT.search(then)):
        yield Problem(
            f"{path}.then",
            f"{what} is “{then}” when its time is up, so nothing says when it goes.",
            "Write what ends it, such as `securely deleted` or `reviewed and securely deleted`.",
        )


def _researched(partnership: Partnership, name: str, item: DataItem) -> bool:
    """Whether it is used for archiving, research or statistics, for which it may be stored longer."""
    carried = [flow for _, flow in parts(partnership.flows) if name in settled(flow.carries)]
    conditions = {basis.article_9 for flow in carried for _, basis in bases_of(partnership, flow)}
    return Article9.RESEARCH in conditions or (item.reuse is not None and item.reuse.allowed_by == ReuseGround.RESEARCH)


CASES = (
    Case(
        "a recipient whose own time ends in more keeping",
        """
        data_items.support-plan.retention_by:
          - {recipient: harbour-families, keep_for: 6 months, counted_from: the support ends, then: stored}
        """,
        finds="data_items.support-plan.retention_by.0.then",
    ),
    *(
        Case(
            f"then: {then}",
            f"data_items.health-flag.retention.then: {then}",
            finds="data_items.health-flag.retention.then" if found else "",
        )
        for then, found in (
            ("archived", True),
            ("retained in line with our policy", True),
            ("moved to secure storage", True),
            ("considered again", True),
            ("never deleted", True),
            ("left on the system", True),
            ("forwarded to head office", True),
            ("cleared from the case system", False),
            ("reviewed, and destroyed if nobody uses it", False),
            ("anonymised and kept for statistics", False),
            ("no longer kept", False),
            ("given to the county archives", False),
            ("returned to the surgery", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"counted from: {event}",
            f"data_items.health-flag.retention.counted_from: {event}",
            finds="data_items.health-flag.retention.counted_from" if found else "",
        )
        for event, found in (
            ("the family opts out", True),
            ("a parent objects or says no", True),
            ("the patient withdraws their consent", True),
            ("it is no longer needed", True),
            ("we no longer need it", True),
            ("the support ends or the person says no", False),
            ("each answer is in", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "an answer, which is kept from the day on which somebody gave it",
        "data_items.replies.retention.counted_from: the family opts out",
    ),
    Case(
        "a list of those who opted out",
        """
        letters.opt-out.replies: (left out)
        letters.consent.replies: (left out)
        data_items.replies.plain_name: that you have opted out
        data_items.replies.retention.counted_from: the family opts out
        """,
    ),
    *(
        Case(
            f"until {event}",
            f"data_items.health-flag.retention: {{until: {event}, then: securely deleted}}",
            finds="data_items.health-flag.retention.until" if found else "",
        )
        for event, found in (("the family opts out", True), ("the child is 25", False), ("the case is closed", False))
    ),
    Case("totals, which name nobody", "data_items.programme-counts.retention.then: archived"),
    Case(
        "research, for which data may be stored longer",
        """
        data_items.support-plan.retention.then: archived
        data_items.support-plan.reuse: {collected_for: plan help, allowed_by: archiving-research-statistics, reason: It is a study.}
        """,
    ),
    Case(
        "an archive that is a condition of Article 9",
        """
        data_items.health-flag.retention.then: archived
        lawful_bases.nhs-care.article_9: archiving-research-statistics
        """,
    ),
    Case(
        "answers that no item holds",
        """
        letters.opt-out.replies: (left out)
        letters.opt-out.replies_kept: {keep_for: 1 year, counted_from: the family opts out, then: reviewed}
        """,
        finds="letters.opt-out.replies_kept.then",
    ),
    Case(
        "what others were asked for",
        "requests.homes-at-risk.retention: {keep_for: 6 months, counted_from: it is no longer used, then: kept}",
        finds="requests.homes-at-risk.retention.counted_from requests.homes-at-risk.retention.then",
    ),
)
