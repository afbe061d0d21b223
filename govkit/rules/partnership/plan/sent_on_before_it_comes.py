"""What a partner passes on 20 weeks before a release it can’t have from somebody who tells it 12 weeks before the release.

Flows are compared that go case by case and are counted back from the same event, where the second sender gets something in the first about the same
matter: a word of the one item’s name stands in the other’s. What follows an event, such as minutes, starts no earlier than what is sent at it.
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

_BEFORE: Final = re.compile(
    r"\b(?P<count>\w+) (?P<unit>working day|day|week|month|year)s? before (?P<event>[\w’ -]+)", re.IGNORECASE
)
_AFTER: Final = re.compile(r"\b(?:of|after|following) (?:each|the|every|a) (?P<event>\w{4,})", re.IGNORECASE)
_DURING: Final = re.compile(r"\b(?:at|during|for|in) (?:each|the|every|a) (?P<event>\w{4,})", re.IGNORECASE)
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
                if set(settled(before.to)).isdisjoint(settled(flow.from_)) or not _same_matter(
                    partnership, before, flow
                ):
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
        for _, first in parts(partnership.flows):
            if is_unsettled(flow.starts) or is_unsettled(first.starts) or flow.starts >= first.starts:
                continue
            comes_first = not set(settled(first.to)).isdisjoint(settled(flow.from_))
            if comes_first and not after.isdisjoint(_events(_DURING, first)):
                yield Problem(
                    f"flows.{name}.starts",
                    f"“{flow.name}” starts on {say(flow.starts)}, and follows what is sent in “{first.name}”, from {say(first.starts)}.",
                    f"Write a later day in `flows.{name}.starts`, or an earlier one for what it follows.",
                )
                break


def _events(when: re.Pattern[str], flow: Flow) -> set[str]:
    """The events at which a flow goes, or after which it does."""
    said = [words for words in (flow.how_often, flow.in_each_case) if words is not None and not is_unsettled(words)]
    return {found["event"].lower() for words in said for found in when.finditer(words)}


def _ahead(flow: Flow) -> _Ahead | None:
    words = flow.in_each_case
    found = None if words is None or is_unsettled(words) else _BEFORE.search(words)
    count = count_in(found["count"]) if found else None
    return _Ahead(Period(count, Unit(found["unit"].lower())), found["event"].strip()) if found and count else None


def _same_matter(partnership: Partnership, first: Flow, second: Flow) -> bool:
    return not _words(partnership, first).isdisjoint(_words(partnership, second))


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
        )
    ),
    Case("counted from another event", "flows.support-plan.in_each_case: at least 20 weeks before the visit"),
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
