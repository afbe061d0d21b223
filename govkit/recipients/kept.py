"""How long what people answered is kept, as the partnership says it: as the item that holds the answers, or by a time of their own."""

from __future__ import annotations

from typing import NamedTuple

from govkit.model import Partnership
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled
from govkit.recipients.asked import LetterSent


class KeptFor(NamedTuple):
    """A time, from what it is counted, and the day before which that can't be: the last one to reply. Nothing where it is not said or settled."""

    keep_for: str | None = None
    counted_from: str | None = None
    not_before: str | None = None


def kept_for(partnership: Partnership, letter: LetterSent) -> KeptFor:
    """How long the answers to a letter are kept, and so what is made of them."""
    asking = partnership.letters[letter.letter]
    kept: Retention | None = asking.replies_kept
    if asking.replies is not None:
        kept = None if is_unsettled(asking.replies) else partnership.data_items[asking.replies].retention
    if kept is None or any(map(is_unsettled, (kept, kept.keep_for, kept.counted_from))):
        return KeptFor()
    return KeptFor(str(kept.keep_for), str(kept.counted_from), str(letter.reply_by) if letter.reply_by else None)
