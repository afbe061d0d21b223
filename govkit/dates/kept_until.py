"""Until when letters and the answers to them are kept, where the file lets that be counted."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from govkit.dates.days import day_after
from govkit.model.partnership import Nation
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled

# That sharing ends, or somebody leaves, has no day. The whole text has to say one that has, without an “or”.
_POSTED: Final = re.compile(
    r"(?:the|this|each|your) letters? (?:is|was|are|were) (?:first )?(?:sent|posted)", re.IGNORECASE
)
_TIME_IS_UP: Final = re.compile(
    r"(?:the )?(?:last day|day|time|end of the time) (?:to|for) (?:reply(?:ing)?|answer(?:ing)?)(?: by)?(?: (?:ends|is over|has passed))?",
    re.IGNORECASE,
)


def kept_until(retention: Retention, posted: date | None, reply_by: date | None, nation: Nation) -> date | None:
    """The last day of a time that is counted from the posting of a letter, or from the last day to reply; nothing where it is counted from else."""
    if retention.counted_time is None or not isinstance(retention.counted_from, str) or is_unsettled(nation):
        return None
    start = posted if _POSTED.fullmatch(retention.counted_from) else None
    if _TIME_IS_UP.fullmatch(retention.counted_from):
        start = reply_by
    return day_after(start, retention.counted_time, nation) if start else None
