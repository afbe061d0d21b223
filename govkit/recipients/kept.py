"""How long what people answered is kept, as the partnership says it: as the item that holds the answers, or by a time of their own."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from govkit.dates.kept_until import kept_until
from govkit.model import Partnership
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled


class KeptFor(NamedTuple):
    """A time, from what it is counted, and the day before which that can't be: the last one to reply. Nothing where it is not said or settled.

    `kept_until` is the day on which it ends, where that from which it is counted has a day; `until` is the event at which it ends instead.
    """

    keep_for: str | None = None
    counted_from: str | None = None
    not_before: str | None = None
    kept_until: str | None = None
    until: str | None = None


def kept_for(partnership: Partnership, letter: str, posted: date | None, reply_by: date | None) -> KeptFor:
    """How long the answers to a letter are kept, and so the letters themselves and what is made of the answers."""
    asking = partnership.letters[letter]
    kept: Retention | None = asking.replies_kept
    if asking.replies is not None:
        kept = None if is_unsettled(asking.replies) else partnership.data_items[asking.replies].retention
    if kept is None or any(map(is_unsettled, (kept, kept.keep_for, kept.counted_from, kept.until))):
        return KeptFor()
    if kept.until is not None:
        return KeptFor(until=str(kept.until), not_before=_day(reply_by))
    until = kept_until(kept, posted, reply_by, partnership.partnership.nation)
    return KeptFor(str(kept.keep_for), str(kept.counted_from), _day(reply_by), _day(until))


def _day(day: date | None) -> str | None:
    return str(day) if day else None
