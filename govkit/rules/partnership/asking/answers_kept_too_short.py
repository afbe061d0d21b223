"""A no has to be heeded as long as the sharing goes on, and a yes has to be shown as long as it counts, so the answers live as long.

Count from an event that ends the sharing, such as `all sharing ends` or `the support ends`. A time that counts from the answer runs out while data
still flows. For an answer that people are asked for anew each year a year is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
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

_AT_LEAST: Final = Period(12, Unit.MONTH)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Answers whose time counts from the answer must be kept for a year, and for as long as a yes lasts."""
    told: set[str] = set()
    for section in ("letters", "conversations"):
        for name, asked in parts(getattr(partnership, section)):
            path, kept = _kept(partnership, f"{section}.{name}", asked.replies, asked.replies_kept)
            lasts = asked.ask_again_after
            needed = (
                _AT_LEAST
                if lasts is None or is_unsettled(lasts)
                else max(lasts, _AT_LEAST, key=lambda period: period.longest)
            )
            if kept is None or is_unsettled(kept) or is_unsettled(kept.keep_for) or path in told:
                continue
            if (
                says(partnership, "counted-from-an-answer", kept.counted_from)
                and kept.keep_for.longest < needed.shortest
            ):
                told.add(path)
                yield Problem(
                    f"{path}.keep_for",
                    f"The answers are kept for {kept.keep_for} after {kept.counted_from}. After that nobody knows who said no, and nobody can show "
                    f"who said yes, while the sharing goes on.",
                    f"Count from what ends the sharing, such as `counted_from: all sharing ends` in `{path}`, or keep them for {needed} at least.",
                )


def _kept(partnership: Partnership, path: str, item: str | None, own: Retention | None) -> tuple[str, Retention | None]:
    if item is None or is_unsettled(item) or is_unsettled(partnership.data_items[item]):
        return f"{path}.replies_kept", own
    return f"data_items.{item}.retention", partnership.data_items[item].retention


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
)
