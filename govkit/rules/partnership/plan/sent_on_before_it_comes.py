"""What a partner passes on 20 weeks before a release it can’t have from somebody who tells it 12 weeks before the release.

Flows are compared that go case by case and are counted back from the same event, where the second sender gets something in the first about the same
matter: a word of the one item’s name stands in the other’s, and it is not the event’s own. What goes back to where the first came from is an answer
or a part of an exchange, and is let be. What follows an event, such as minutes, starts no earlier than the first that is sent at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.counts import count_in
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "good practice: what is passed on has arrived first"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
data_items.support-plan.name: Plan of the support
data_items.health-details.name: Health needs for the support
flows.health-details.in_each_case: at least 8 weeks before the review
"""
BAD = """
flows.support-plan.in_each_case: at least 20 weeks before the review
"""
GOOD = """
flows.support-plan.in_each_case: at least 6 weeks before the review
"""

_EVENT: Final = (
    r"(?P<event>[\w’-]+(?: [\w’-]+)*?)"
    r"(?=[^\w’ -]|$| (?:and|or|but|if|when|where|every|each|at|on|in|for|to|with|of|from|by|until|unless|that|who|which|within|so)\b)"
)
_BEFORE: Final = re.compile(
    rf"\b(?P<count>\w+) (?P<unit>working day|day|week|month|year)s? before (?:(?:each|the|every|an?|their|its|his|her) )?{_EVENT}",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(rf"\b(?:of|after|following) (?:each|the|every|a) {_EVENT}", re.IGNORECASE)
_DURING: Final = re.compile(rf"\b(?:at|during|for|in) (?:each|the|every|a) {_EVENT}", re.IGNORECASE)
# People and stretches of time, at which nothing is said.
_NO_EVENT: Final = re.compile(
    r"\b(?:famil(?:y|ies)|person|people|child|children|patient|pupil|household|tenant|case|day|week|fortnight|month|quarter|term|year|end|start|time|yes|no)s?$"
)
_WORD: Final = re.compile(r"[a-z]{4,}")
_COMMON: Final = frozenset(
    {"about", "from", "with", "that", "their", "what", "list", "data", "details", "information", "needs", "current"}
)


class _Ahead(NamedTuple):
    """How long before which event a flow comes."""

    period: Period
    event: str


def check(partnership: Partnership) -> Iterator[Problem]:
    """What goes on must not go before it comes."""
    ahead = {name: found for name, flow in parts(partnership.flows) if (found := _ahead(flow))}
    for name, later in ahead.items():
        for first_name, first in ahead.items():
            if name != first_name and later.event == first.event and first.period < later.period:
                flow, before = partnership.flows[name], partnership.flows[first_name]
                if not _goes_on(before, flow) or not _same_matter(partnership, before, flow, later.event):
                    continue
                yield Problem(
                    f"flows.{name}.in_each_case",
                    f"“{flow.name}” goes {later.period} before {later.event}, and “{before.name}”, which it follows, only {first.period} before.",
                    f"Write a later time in `flows.{name}.in_each_case`, or an earlier one in `flows.{first_name}.in_each_case`.",
                )
    yield from _before_it_starts(partnership)


def _before_it_starts(partnership: Partnership) -> Iterator[Problem]:
    """Flows that follow an event, and start before what is sent at that event does."""
    for name, flow in parts(partnership.flows):
        after = _events(_AFTER, flow)
        at_event = [
            first
            for _, first in parts(partnership.flows)
            if not set(settled(first.to)).isdisjoint(settled(flow.from_))
            and not after.isdisjoint(_events(_DURING, first))
        ]
        if not at_event or is_unsettled(flow.starts) or any(is_unsettled(first.starts) for first in at_event):
            continue
        first = min(at_event, key=lambda each: each.starts)
        if flow.starts < first.starts:
            yield Problem(
                f"flows.{name}.starts",
                f"“{flow.name}” starts on {say(flow.starts)}, and follows what is sent in “{first.name}”, from {say(first.starts)}.",
                f"Write a later day in `flows.{name}.starts`, or an earlier one for what it follows.",
            )


def _goes_on(first: Flow, second: Flow) -> bool:
    """Whether somebody passes on what it gets, to others than those who sent it."""
    sent_on = set(settled(first.to)) & set(settled(second.from_))
    return bool(sent_on) and not set(settled(second.to)) <= set(settled(first.from_))


def _events(when: re.Pattern[str], flow: Flow) -> set[str]:
    """The events at which a flow goes, or after which it does."""
    said = [words for words in (flow.how_often, flow.in_each_case) if words is not None and not is_unsettled(words)]
    events = {found["event"].lower().removesuffix("s") for words in said for found in when.finditer(words)}
    return {event for event in events if not _NO_EVENT.search(event)}


def _ahead(flow: Flow) -> _Ahead | None:
    words = flow.in_each_case
    found = None if words is None or is_unsettled(words) else _BEFORE.search(words)
    count = count_in(found["count"]) if found else None
    return _Ahead(Period(count, Unit(found["unit"].lower())), found["event"].strip()) if found and count else None


def _same_matter(partnership: Partnership, first: Flow, second: Flow, event: str) -> bool:
    """Whether the names of two flows or of their items share a word, the event apart."""
    shared = _words(partnership, first) & _words(partnership, second)
    return bool(shared - {word.rstrip("s") for word in _WORD.findall(event.casefold())})


def _words(partnership: Partnership, flow: Flow) -> set[str]:
    named = [item.name for _, item in items_of(partnership, flow) if not is_unsettled(item.name)]
    named.append("" if is_unsettled(flow.name) else flow.name)
    return {word.rstrip("s") for word in _WORD.findall(" ".join(named).casefold())} - _COMMON


CASES = (
    *(
        Case(
            f"minutes {words}",
            f"""
            flows.support-plan.from: harbour-families
            flows.support-plan.to: hill-top-school
            flows.support-plan.how_often: Within two days of each {event}
            flows.support-plan.starts: 2027-06-{day}
            flows.health-details.from: hill-top-school
            flows.health-details.to: harbour-families
            flows.health-details.how_often: At each conference, every two weeks
            flows.health-details.starts: 2027-06-14
            """,
            finds="flows.support-plan.starts" if found else "",
        )
        for words, event, day, found in (
            ("before what is said there", "conference", "07", True),
            ("on the same day", "conference", "14", False),
            ("of another meeting", "panel", "07", False),
            ("of a child’s conference", "child’s conference", "07", False),
        )
    ),
    Case("counted from another event", "flows.support-plan.in_each_case: at least 20 weeks before the visit"),
    Case(
        "of which nothing is said but the event",
        """
        data_items.support-plan.name: Goals for the review
        flows.support-plan.name: Goals
        data_items.health-details.name: Health needs for the review
        flows.support-plan.in_each_case: at least 20 weeks before the review
    """,
    ),
    Case(
        "counted from each review",
        "flows.support-plan.in_each_case: at least 20 weeks before each review",
        finds="flows.support-plan.in_each_case",
    ),
    Case(
        "counted from the first talk",
        "flows.support-plan.in_each_case: 20 weeks before the first talk\nflows.health-details.in_each_case: 8 weeks before the first visit",
    ),
    Case(
        "what goes back to where it came from",
        """
        flows.support-plan.to: harrow-lane-surgery
        flows.support-plan.basis: {northmoor-council: council-early-help, harrow-lane-surgery: nhs-care}
        flows.support-plan.in_each_case: at least 20 weeks before the review
    """,
    ),
    *(
        Case(
            f"what goes {words} each family",
            f"""
            flows.support-plan.from: harbour-families
            flows.support-plan.to: hill-top-school
            flows.support-plan.how_often: {words} each family{more}
            flows.support-plan.starts: 2027-06-07
            flows.health-details.from: hill-top-school
            flows.health-details.to: harbour-families
            flows.health-details.how_often: Once for each family
            flows.health-details.starts: 2027-06-14
        """,
        )
        for words, more in (("Within a week of", "’s visit"), ("After", ""))
    ),
    Case(
        "what follows an event at which another flow goes sooner",
        """
        flows.support-plan.from: harbour-families
        flows.support-plan.to: hill-top-school
        flows.support-plan.how_often: Within two days of each conference
        flows.support-plan.starts: 2027-06-07
        flows.health-details.from: hill-top-school
        flows.health-details.to: harbour-families
        flows.health-details.how_often: At each conference
        flows.health-details.starts: 2027-06-14
        flows.attendance-flag.to: harbour-families
        flows.attendance-flag.how_often: At each conference
    """,
    ),
    Case("not counted back", "flows.support-plan.in_each_case: within a week of the review"),
    Case("to be agreed", "flows.support-plan.in_each_case: to be agreed"),
    Case(
        "about another matter",
        """
        data_items.support-plan.name: Goals
        flows.support-plan.name: Goals
        flows.support-plan.in_each_case: at least 20 weeks before the review
        """,
    ),
)
