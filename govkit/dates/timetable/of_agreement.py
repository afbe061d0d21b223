"""The days of the agreement itself: its start, its review, its impact assessment and its privacy notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govkit.dates.timetable.due import Due, name, names
from govkit.model import Partnership
from govkit.model.notice import notices
from govkit.model.records import Notices
from govkit.model.review import Review
from govkit.model.unsettled import Unsettled

# WEISF reminds its members three months before a review; the others are choices of govkit.
_REVIEW_NOTICE: Final = 90
_CHECK_NOTICE: Final = 28


def agreement_days(partnership: Partnership) -> Iterator[Due]:
    """Each day of the agreement that is settled."""
    lead = name(partnership, partnership.partnership.lead)
    dpia, notice = partnership.records.dpia, partnership.records.privacy_notice
    if isinstance(dpia.completed, date):
        to_do = "Complete the data protection impact assessment, with the advice of the data protection officers, before any data flows."
        yield Due(dpia.completed, "Complete the impact assessment", to_do, lead, "records.dpia.completed")
    if isinstance(notice.published, date):
        to_do = f"Publish the privacy notice at {notice.address}, before any data flows."
        yield Due(
            notice.published,
            "Publish the privacy notice",
            to_do,
            _notice_owners(partnership),
            "records.privacy_notice.published",
        )
    if isinstance(partnership.partnership.starts, date):
        to_do = "Have the signatures of all partners by now. Nothing is shared before."
        yield Due(partnership.partnership.starts, "The agreement starts", to_do, lead, "partnership.starts")
    ending = partnership.partnership.ending
    if ending and isinstance(ending.ends_on, date):
        to_do = "Dispose of the data as the agreement says, or agree a new one before."
        yield Due(
            ending.ends_on, "The agreement ends", to_do, lead, "partnership.ending.ends_on", notice=_REVIEW_NOTICE
        )
    yield from filter(None, (review(partnership), notice_check(partnership)))


def review(partnership: Partnership) -> Due | None:
    """The day by which the agreement is reviewed, if it is settled."""
    planned = partnership.partnership.review
    if isinstance(planned.by, Unsettled):
        return None
    return Due(
        planned.by,
        "Review the agreement",
        f"Review it with the partners. Then write its day in `partnership.review.last_reviewed`{_next(planned)}.",
        name(partnership, planned.owner),
        "partnership.review.by",
        notice=_REVIEW_NOTICE,
        stays_open=True,
    )


def _next(review: Review) -> str:
    """What to write for the review after this one."""
    if review.every is None:
        return ", and the day of the next in `partnership.review.by`"
    return f". Where `partnership.review.by` is left out, the next is due {review.every} after that day"


def notice_check(partnership: Partnership) -> Due | None:
    """The day by which the privacy notice is checked again, if it is settled."""
    by = partnership.records.next_check
    if by is None or isinstance(by, Unsettled):
        return None
    return Due(
        by,
        "Check the privacy notice again",
        "Read it beside the agreement, and put it right. Then write the day of the next check in `records.next_check`.",
        _notice_owners(partnership),
        "records.next_check",
        notice=_CHECK_NOTICE,
        stays_open=True,
    )


def _notice_owners(partnership: Partnership) -> str:
    """Who publishes: the lead for all, or each controller its own."""
    if partnership.records.notices == Notices.EACH:
        return names(partnership, notices(partnership))
    return name(partnership, partnership.partnership.lead)
