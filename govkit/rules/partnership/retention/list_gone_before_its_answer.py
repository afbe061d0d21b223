"""Whoever matches records has to have them until it has sent what it finds, and a list that is deleted before leaves nothing to send.

The time of a list, which holds what is matched on, is counted from its sending, by whoever does the matching, to the first flow with which it
answers: one to somebody who has the list, and that waits for no yes. A list that comes again before its time is over is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.matching import Matching
from govkit.model.sharing import DataItem, Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, settled
from govkit.rules.case import Case
from govkit.rules.how_seldom import how_seldom
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(e): data is kept for as long as the purpose needs"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.matching: {on: name, done_by: harrow-lane-surgery, how: All are compared., doubtful: It is left out.}
"""
BAD = """
data_items.family-list.retention: {keep_for: 1 week, counted_from: the list is sent, then: securely deleted}
"""
GOOD = """
data_items.family-list.retention: {keep_for: 1 month, counted_from: the list is sent, then: securely deleted}
"""

_SENT: Final = re.compile(
    r"\b(?:is|are|was|were) (?:sent|shared|received|passed on)\b|\barrives?\b|\bcomes? in\b", re.IGNORECASE
)
_OF_ANOTHER: Final = re.compile(r"\b(?:totals?|findings|results?|answers?|replies|reports?)\b", re.IGNORECASE)
_COMES_AGAIN: Final = (1, 7, 31, 92, 366)  # within so many days, by how seldom it is sent
_WORD: Final = re.compile(r"[a-z]{3,}")


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever matches records must keep what it got until it first answers."""
    matching, flows = partnership.records.matching, tuple(partnership.flows.values())
    if matching is None or is_unsettled(matching) or is_unsettled(matching.done_by) or not all_settled(flows):
        return
    if not all(
        all_settled((flow.from_, *flow.from_, flow.to, *flow.to, flow.starts, flow.goes_ahead)) for flow in flows
    ):
        return
    who = matching.done_by
    for first in (flow for flow in flows if who in flow.to):
        answers = [flow for flow in flows if who in flow.from_ and _answers(flow, first)]
        after = min(answers, key=lambda flow: flow.starts, default=None)
        for item in settled(first.carries) if after else ():
            yield from _gone(partnership, item, first, after, matching)


def _answers(flow: Flow, first: Flow) -> bool:
    """Whether a flow may come of a list: it goes to somebody who has the list, and not because people said yes later."""
    has_list = {*first.from_, *first.to}
    return (
        flow.starts >= first.starts
        and not has_list.isdisjoint(flow.to)
        and flow.goes_ahead != GoesAhead.WHEN_THEY_AGREE
    )


def _gone(
    partnership: Partnership, name: str, first: Flow, after: Flow | None, matching: Matching
) -> Iterator[Problem]:
    item = partnership.data_items[name]
    kept = None if is_unsettled(item) or not _is_matched(item, matching) else item.retention_at(matching.done_by)
    if (
        after is None
        or kept is None
        or is_unsettled(kept)
        or kept.counted_time is None
        or not isinstance(kept.counted_from, str)
    ):
        return
    days = (after.starts - first.starts).days
    seldom = how_seldom(partnership, first.how_often)
    comes_again = _COMES_AGAIN[seldom] if seldom is not None and seldom < len(_COMES_AGAIN) else None
    if comes_again is not None and comes_again <= kept.counted_time.longest:
        return  # whoever answers has the last one in hand
    if (
        _SENT.search(kept.counted_from)
        and not _OF_ANOTHER.search(kept.counted_from)
        and kept.counted_time.longest < days
    ):
        yield Problem(
            f"data_items.{name}.retention.keep_for",
            f"“{item.name}” is gone {kept.keep_for} after {kept.counted_from}, and “{after.name}”, which comes of it, is sent {days} days after.",
            f"Keep it until “{after.name}” is sent, or send that sooner.",
        )


def _is_matched(item: DataItem, matching: Matching) -> bool:
    """Whether an item holds what records are matched on."""
    on, holds = (_words(settled(words)) for words in (matching.on, item.contains))
    return not on.isdisjoint(holds)


def _words(facts: Iterable[str]) -> set[str]:
    return {word.removesuffix("s").removesuffix("e") for fact in facts for word in _WORD.findall(fact.casefold())}


_KEPT = "data_items.family-list.retention"
CASES = (
    Case(
        "counted from something else",
        f"{_KEPT}: {{keep_for: 1 week, counted_from: the help ends, then: securely deleted}}",
    ),
    Case(
        "counted from the sending of something else",
        f"{_KEPT}: {{keep_for: 1 week, counted_from: the last totals are sent, then: securely deleted}}",
    ),
    Case(
        "what goes elsewhere",
        f"{_KEPT}.keep_for: 1 week\nflows.health-flag.to: harbour-families\nflows.health-flag.basis.harbour-families: charity-agreed-support",
    ),
    Case("what waits for a yes", f"{_KEPT}.keep_for: 1 week\nflows.health-flag.goes_ahead: when-they-agree"),
    Case("a list that comes each week", f"{_KEPT}.keep_for: 1 week\nflows.family-list.how_often: Every week"),
    Case("an answer on the same day", f"{_KEPT}.keep_for: 1 week\nflows.health-flag.starts: 2027-02-15"),
    Case("what is not matched", f"{_KEPT}.keep_for: 1 week\nrecords.matching.on: national insurance number"),
    Case("a time to be agreed", f"{_KEPT}: to be agreed"),
    Case("a day to be agreed", f"{_KEPT}.keep_for: 1 week\nflows.family-list.starts: to be agreed"),
    Case("another sending to be agreed", f"{_KEPT}.keep_for: 1 week\nflows.attendance-flag: to be agreed"),
    Case(
        "the day of another sending to be agreed", f"{_KEPT}.keep_for: 1 week\nflows.health-flag.starts: to be agreed"
    ),
    Case("another sender to be agreed", f"{_KEPT}.keep_for: 1 week\nflows.attendance-flag.from: to be agreed"),
    Case("an item to be agreed", "data_items.family-list: to be agreed"),
    Case("matching to be agreed", f"{_KEPT}.keep_for: 1 week\nrecords.matching: to be agreed"),
)
