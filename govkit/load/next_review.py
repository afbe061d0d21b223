"""`partnership.review.every`: the day of the next review, which the file need not write where it says how often."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from govkit.dates.days import last_day
from govkit.model.partnership import Nation
from govkit.model.period import Period, read_period
from govkit.model.unsettled import WORDS
from govkit.written.source_map import Route, SourceMap

_REVIEW: Final = ("partnership", "review")


def with_next_review(raw: Mapping[str, Any], sources: SourceMap) -> tuple[Mapping[str, Any], SourceMap]:
    """The same data in which the review says its next day, and the place from where that follows."""
    overview = raw.get("partnership")
    review = overview.get("review") if isinstance(overview, Mapping) else None
    if not isinstance(overview, Mapping) or not isinstance(review, Mapping) or "by" in review or "every" not in review:
        return raw, sources
    following = {**review, "by": _next(overview, review)}
    borrowed: dict[Route, Route] = {(*_REVIEW, "by"): (*_REVIEW, "every")}
    return {**raw, "partnership": {**overview, "review": following}}, sources.aliased(borrowed)


def _next(overview: Mapping[str, Any], review: Mapping[str, Any]) -> str:
    """The last day for the next review; to be agreed while what it is counted from is, or can’t be read, which is reported there."""
    since = review.get("last_reviewed") or overview.get("starts")
    try:
        return last_day(
            date.fromisoformat(str(since)), _period(review), Nation(str(overview.get("nation")))
        ).isoformat()
    except ValueError:
        return WORDS


def _period(review: Mapping[str, Any]) -> Period:
    return read_period(str(review["every"]))
