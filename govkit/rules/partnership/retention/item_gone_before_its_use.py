"""Data that is deleted three months after a stroke is gone when its holder is to ask how people are after six.

Words that tell when something is done, such as `six months after the stroke`, are held to the time that is counted from the same event: in
the reasons for an item, and in the flows that its recipients send. To delete something or leave it out is no use of it. Who first collected
it keeps it anyway, by rules of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.retention import Retention
from govkit.model.sharing import DataItem, Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.retention import times_of_item
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.events import Counted, counted_in, event_in
from govkit.rules.problem import Problem
from govkit.wording.sentences import sentences_in

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(e): data is kept for as long as the purpose needs"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
data_items.family-list.why_not_less: The surgery looks at each family six weeks after the first visit.
"""
BAD = """
data_items.family-list.retention: {keep_for: 2 weeks, counted_from: the first visit, then: securely deleted}
"""
GOOD = """
data_items.family-list.retention: {keep_for: 2 months, counted_from: the first visit, then: securely deleted}
"""

_CLAUSE: Final = re.compile(r"[,.;:]\s+|\s(?:and|but|then)\s", re.IGNORECASE)
_NO_USE: Final = re.compile(
    r"\b(?:delet\w+|destroy\w*|eras\w+|wip(?:ed?|es|ing)|shred\w*|remov\w+|drop(?:s|ped)?|gone|goes out|expir\w+|left out|leav(?:e|es|ing) out"
    r"|tak(?:e|es|en|ing) out|kept|keeps?|stops?|stopped|ends?|ended|not|never|no|nobody|nothing|without)\b",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:of (?:its|their) own|(?:its|their) own (?:file|record)s?|goes? back to|other (?:data|records)|without (?:it|them|the \w+)|totals?)\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No item may be deleted before its recipients do with it what the words of the file say."""
    for name, item in parts(partnership.data_items):
        for path, what, retention in times_of_item(name, item):
            if retention.counted_time is None or not isinstance(retention.counted_from, str):
                continue
            late = next((use for use in _uses(partnership, name, item) if _is_later(use, retention)), None)
            if late is not None:
                yield Problem(
                    f"{path}.keep_for",
                    f"{what} is gone {retention.keep_for} after {retention.counted_from}, and is used “{late.words.strip()}”.",
                    f"Write in `{path}.keep_for` a time that is over after its last use.",
                )


def _is_later(use: Counted, retention: Retention) -> bool:
    """Whether a use comes after the time is over, counted from the same event."""
    same = event_in(str(retention.counted_from))
    return (
        bool(same)
        and use.event == same
        and retention.counted_time is not None
        and retention.counted_time.longest < use.earliest
    )


def _uses(partnership: Partnership, name: str, item: DataItem) -> Iterator[Counted]:
    """The times, from an event, at which something is done with an item."""
    carrying = [flow for _, flow in parts(partnership.flows) if name in settled(flow.carries)]
    recipients = {taker for flow in carrying for taker in settled(flow.to)}
    words = [item.why_not_less, *(flow.carries.get(name) for flow in carrying)]
    for _, flow in parts(partnership.flows):
        if not recipients.isdisjoint(settled(flow.from_)):
            words += _when(flow)
    for said in words:
        if isinstance(said, str) and not is_unsettled(said):
            for clause in _of_its_use(said):
                yield from counted_in(clause)


def _of_its_use(words: str) -> Iterator[str]:
    """The clauses of words that may tell a use of this very item: not of another, and not that it is deleted or left out."""
    for sentence in sentences_in(words):
        if not _OF_ANOTHER.search(sentence):
            yield from (clause for clause in _CLAUSE.split(sentence) if not _NO_USE.search(clause))


def _when(flow: Flow) -> list[str | None]:
    """The words of a flow that tell when it is sent, and what it is for."""
    return [flow.in_each_case, flow.how_often, *settled(flow.carries.values())]


_KEPT = "data_items.family-list.retention"
CASES = (
    *(
        Case(
            f"“{words}”, kept for {keep_for} after {start}",
            f"flows.health-flag.in_each_case: {words}\n{_KEPT}: {{keep_for: {keep_for}, counted_from: {start}, then: securely deleted}}",
            finds=f"{_KEPT}.keep_for" if found else "",
        )
        for words, keep_for, start, found in (
            ("within 2 weeks of the day three months after the list", "1 month", "the list is sent", True),
            ("three months after the list", "3 months", "the list is sent", False),
            ("three months before the list", "1 month", "the list is sent", False),
            ("three months after the visit", "1 month", "the list is sent", False),
            ("three months after the help starts", "1 month", "the help ends", False),
            ("three months after it", "1 month", "it is sent", False),
            ("within three months after the list", "1 month", "the list is sent", False),
            ("up to three months after the list", "1 month", "the list is sent", False),
            ("no later than three months after the list", "1 month", "the list is sent", False),
            ("at least three months after the list", "1 month", "the list is sent", True),
            (
                "a later list, three months after the list, brings names of its own",
                "1 month",
                "the list is sent",
                False,
            ),
            ("three months after the list, on totals and without the list", "1 month", "the list is sent", False),
            ("from other data, three months after the list", "1 month", "the list is sent", False),
            ("names are deleted three months after the list", "1 month", "the list is sent", False),
            (
                "each month, leaving out who moved away three months after the list",
                "1 month",
                "the list is sent",
                False,
            ),
            (
                "copies are destroyed after use, and families are rung three months after the list",
                "1 month",
                "the list is sent",
                True,
            ),
        )
    ),
    Case(
        "what is told of it to others",
        f"flows.family-list.carries.family-list: ring each family three months after the list is sent\n{_KEPT}.keep_for: 1 month",
        finds=f"{_KEPT}.keep_for",
    ),
    Case("a time to be agreed", f"{_KEPT}: to be agreed"),
)
