"""People who are asked a week before they leave can’t say yes to what is sent eight weeks before, so it goes without a yes or never.

When people are asked, and when in each case the data goes, are compared where both are counted from or to the same event. Of several times of
asking the first counts, and of bounds such as “within two weeks” the earliest day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import Conversation, ConversationKind
from govkit.model.letter import Letter
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.events import Counted, counted_in, on_or_after
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 4(11), 6(1)(a) and 21(1): people answer before their data is used"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
conversations.first-visit:
  kind: consent
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
  covers: [support-plan]
  when: at a visit ten weeks before the school year starts
  recorded: in the case record, with the day
  passed_on: Ring the charity the same day.
  one_answer_covers: only the person who signs
  ask_again_after: 6 months
  replies_kept: {keep_for: 3 months, counted_from: the support ends, then: securely deleted}
flows.support-plan.in_each_case: no later than 8 weeks before the school year starts
"""
BAD = """
conversations.first-visit.when: at a visit in the week before the school year starts
"""
GOOD = """
conversations.first-visit.when: at a visit 9 weeks before the school year starts
"""

_OCCASION: Final = re.compile(
    r",? (?:and|or|then)(?: (?!at\b|on\b|in\b|a\b|an\b)[\w’]+){0,4}? "
    r"(?=(?:at|on|in|when|during|before|after|by|once|within|up to|\d+|an?|two|three|four|six|eight)\b)",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nobody may be asked about a flow after it is sent in each case."""
    for path, key, asked in _asking(partnership):
        said = getattr(asked, key)
        if not isinstance(said, str) or is_unsettled(said):
            continue
        for flow in _waiting(partnership, asked):
            late = _too_late(said, str(flow.in_each_case))
            if late is not None:
                yield Problem(
                    f"{path}.{key}",
                    f"People are asked {late.words.strip()}, and “{flow.name}”, about which they are asked, goes {flow.in_each_case}.",
                    f"Write in `{path}.{key}` a time before that, with days enough to think about it.",
                )


def _asking(partnership: Partnership) -> Iterator[tuple[str, str, Letter | Conversation]]:
    for name, letter in parts(partnership.letters):
        yield f"letters.{name}", "given", letter
    for name, talk in parts(partnership.conversations):
        if talk.kind != ConversationKind.TELLING:
            yield f"conversations.{name}", "when", talk


def _waiting(partnership: Partnership, asked: Letter | Conversation) -> Iterator[Flow]:
    """The flows that an answer can stop, and that go case by case."""
    for name in settled(asked.covers):
        flow = partnership.flows[name]
        if is_unsettled(flow) or flow.goes_ahead == GoesAhead.WITHOUT_ASKING:
            continue
        if flow.in_each_case is not None and not is_unsettled(flow.in_each_case):
            yield flow


def _too_late(asked: str, sent: str) -> Counted | None:
    """The time at which people are asked, if what they are asked about has gone by then."""
    times = [(*counted_in(each), *on_or_after(each)) for each in _OCCASION.split(asked)]
    for goes in counted_in(sent):
        first = [min((ask for ask in each if _is_one_event(ask, goes)), key=_earliest, default=None) for each in times]
        late = [ask for ask in first if ask is not None and ask.earliest > goes.latest]
        if len(late) == len(times):
            return min(late, key=_earliest)
    return None


def _earliest(asked: Counted) -> float:
    return asked.earliest


def _is_one_event(ask: Counted, goes: Counted) -> bool:
    return bool(ask.event) and ask.event == goes.event


_AT = "conversations.first-visit.when"
CASES = (
    *(
        Case(
            f"asked {asked}, sent {sent}",
            f"{_AT}: {asked}\nflows.support-plan.in_each_case: {sent}",
            finds=_AT if found else "",
        )
        for asked, sent, found in (
            ("2 weeks after the first visit", "within 3 days of the first visit", True),
            ("2 days after the first visit", "within 2 weeks of the first visit", False),
            ("2 days after the first visit", "at least 2 weeks before the first visit", True),
            ("2 weeks before the first visit", "within 3 days of the first visit", False),
            ("2 weeks before the first visit", "at least 3 weeks before the last visit", False),
            ("on the day of the first visit", "at least 3 weeks before the first visit", True),
            ("at a talk after the first visit", "at least 3 weeks before the first visit", True),
            ("on the day of the first visit", "within 3 days of the first visit", False),
            ("at the first visit", "at least 3 weeks before the last visit", False),
            (
                "at the first visit, and again on the day of the first review",
                "at least 3 weeks before the first review",
                False,
            ),
            (
                "in the week before the review, and again on the day of the review",
                "at least 3 weeks before the review",
                True,
            ),
            (
                "soon after the first visit, and afresh in the week before the review",
                "at least 3 weeks before the review",
                False,
            ),
            (
                "3 weeks before the review, and if need be again on the day of the review",
                "2 weeks before the review",
                False,
            ),
            ("3 weeks before the review, or on the day of the review", "2 weeks before the review", False),
            ("within 2 weeks of the first visit", "within 3 days of the first visit", False),
            ("up to 2 weeks after the first visit", "3 days after the first visit", False),
            ("at least a week before the first visit", "at least 2 weeks before the first visit", False),
            ("no later than a week before the first visit", "2 weeks before the first visit", False),
            ("a week before the first visit", "within 2 weeks before the first visit", False),
            ("2 weeks after the first visit", "at least 3 days after the first visit", False),
            ("3 weeks before the first visit", "2 to 4 weeks before the first visit", False),
            ("2 weeks after the visit", "within 3 days of the first visit", False),
            ("2 weeks after the visit", "within 3 days of the visit to a neighbour", False),
            ("one week before you leave custody", "no later than 8 weeks before release from custody", True),
            ("to be agreed", "within 3 days of the first visit", False),
            ("2 weeks after the first visit", "to be agreed", False),
        )
    ),
    Case(
        "what goes whatever people say",
        f"{_AT}: one week before the school year starts\nflows.support-plan.goes_ahead: without-asking",
    ),
    Case(
        "people who are told alone",
        f"{_AT}: one week before the school year starts\nconversations.first-visit.kind: telling",
    ),
    Case("a flow to be agreed", "flows.support-plan: to be agreed"),
    Case("a letter that is given", "letters.consent.posted: (left out)\nletters.consent.given: at the first visit"),
)
