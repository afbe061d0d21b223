"""Whoever matches records has to have them until it has sent what it finds, and a list that is deleted before leaves nothing to send.

The time of a list is counted from its sending, by whoever does the matching, to the first flow that it sends afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, settled
from govkit.rules.case import Case
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


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever matches records must keep what it got until it first sends something afterwards."""
    matching = partnership.records.matching
    flows = tuple(partnership.flows.values())
    if matching is None or is_unsettled(matching) or is_unsettled(matching.done_by) or not all_settled(flows):
        return
    if not all(all_settled((*flow.from_, flow.from_, flow.starts)) for flow in flows):
        return
    who = matching.done_by
    got = [flow for flow in flows if who in settled(flow.to)]
    sent = [flow for flow in flows if who in flow.from_]
    for first in got:
        after = min((flow for flow in sent if flow.starts > first.starts), key=lambda flow: flow.starts, default=None)
        for item in settled(first.carries) if after else ():
            yield from _gone(partnership, item, first, after, who)


def _gone(partnership: Partnership, name: str, first: Flow, after: Flow | None, who: str) -> Iterator[Problem]:
    item = partnership.data_items[name]
    kept = None if is_unsettled(item) else item.retention_at(who)
    if (
        after is None
        or kept is None
        or is_unsettled(kept)
        or is_unsettled(kept.keep_for)
        or is_unsettled(kept.counted_from)
    ):
        return
    days = (after.starts - first.starts).days
    if _SENT.search(kept.counted_from) and kept.keep_for.longest < days:
        yield Problem(
            f"data_items.{name}.retention.keep_for",
            f"“{item.name}” is gone {kept.keep_for} after {kept.counted_from}, and “{after.name}”, which comes of it, is sent {days} days after.",
            f"Keep it until “{after.name}” is sent, or send that sooner.",
        )


_KEPT = "data_items.family-list.retention"
CASES = (
    Case(
        "counted from something else",
        f"{_KEPT}: {{keep_for: 1 week, counted_from: the help ends, then: securely deleted}}",
    ),
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
