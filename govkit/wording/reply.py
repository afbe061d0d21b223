"""When people have to reply to a letter."""

from __future__ import annotations

from datetime import date

from govkit.model.letter import Letter
from govkit.model.partnership import Nation
from govkit.model.unsettled import TO_BE_AGREED, Unsettled
from govkit.wording.days import last_day


def reply_by(letter: Letter, nation: Nation) -> date | Unsettled:
    """The last day to reply, or `to be agreed` while what it depends on is."""
    if any(isinstance(fact, Unsettled) for fact in (letter.posted, letter.reply_within, nation)):
        return TO_BE_AGREED
    return last_day(letter.posted, letter.reply_within, nation)
