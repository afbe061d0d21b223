"""Where somebody stands after all their replies: whether a flow may carry data about them, by what they said themselves.

Whatever is in doubt keeps them off: a yes that came too late, answers that differ, a reply that says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from govkit.recipients.asked import AskedFlow, LetterSent
from govkit.recipients.reply import Reply, ReplyAnswer


class Stand(StrEnum):
    """Where somebody stands."""

    YES = "said yes"
    SILENT = "no reply came in time"
    NO_YES = "no reply came"
    MAY_STILL_SAY_NO = "can still say no"
    NO_DAY = "no day to reply by is known"
    NO = "said no"
    TOOK_BACK = "took the yes back"
    DIFFERENT = "answered yes and no"
    UNCLEAR = "a reply says nothing"
    LATE_YES = "said yes too late"
    RAN_OUT = "the yes has run out"
    CAME_BACK = "the letter came back"
    NO_LETTER = "no letter was made"
    LEFT_OUT = "left out since the letter was made"


ON: frozenset[Stand] = frozenset((Stand.YES, Stand.SILENT))
NOT_ASKED: frozenset[Stand] = frozenset((Stand.NO_LETTER, Stand.LEFT_OUT))
NO_ANSWERS: frozenset[Stand] = frozenset((Stand.NO, Stand.TOOK_BACK, Stand.DIFFERENT))


class PersonStanding(NamedTuple):
    """Where somebody stands, since which day they do, and the day on which a yes ends or ended."""

    stand: Stand
    since: date | None = None
    ends: date | None = None

    @property
    def allows(self) -> bool:
        """Whether the flow may carry data about them, as far as it depends on themselves."""
        return self.stand in ON

    @property
    def is_no(self) -> bool:
        """Whether they said no at any time."""
        return self.stand in NO_ANSWERS


def standing(
    replies: Sequence[Reply], asked: LetterSent, question: AskedFlow, today: date, *, returned: bool
) -> PersonStanding:
    """Where somebody stands who got the letter, unless it came back, and sent these replies."""
    days: dict[ReplyAnswer | None, list[date]] = {}
    for reply in replies:
        if question.flow in reply.says:
            days.setdefault(reply.says[question.flow], []).append(reply.day)
    noes = [*days.get(ReplyAnswer.NO, ()), *days.get(ReplyAnswer.TOOK_IT_BACK, ())]
    yeses, blanks = days.get(ReplyAnswer.YES, []), days.get(None, [])
    if noes:
        return _after_a_no(noes, yeses, took_back=ReplyAnswer.TOOK_IT_BACK in days)
    if blanks and (not yeses or max(blanks) >= max(yeses)):
        return PersonStanding(Stand.UNCLEAR, max(blanks))
    if yeses:
        return _after_a_yes(min(yeses), asked, question, today)
    return _in_silence(asked, question, today, returned=returned)


def _after_a_no(noes: Sequence[date], yeses: Sequence[date], *, took_back: bool) -> PersonStanding:
    """A no stands, whenever it came. Who said yes on the same day or later said both, and is asked which it is."""
    if yeses and max(yeses) >= max(noes):
        return PersonStanding(Stand.DIFFERENT, max(yeses))
    return PersonStanding(Stand.TOOK_BACK if yeses or took_back else Stand.NO, max(noes))


def _after_a_yes(day: date, asked: LetterSent, question: AskedFlow, today: date) -> PersonStanding:
    """The first yes counts. One that was asked for has to come in time, and lasts as long as the letter says."""
    if not question.needs_yes:
        return PersonStanding(Stand.YES, day)
    if asked.reply_by and day > asked.reply_by:
        return PersonStanding(Stand.LATE_YES, day)
    ends = asked.ends(day)
    return PersonStanding(Stand.RAN_OUT if ends and today >= ends else Stand.YES, day, ends)


def _in_silence(asked: LetterSent, question: AskedFlow, today: date, *, returned: bool) -> PersonStanding:
    """Silence is no yes. Where it lets a flow go ahead, it does so only after the day to reply by, and only if the letter reached them."""
    if returned:
        return PersonStanding(Stand.CAME_BACK)
    if question.needs_yes:
        return PersonStanding(Stand.NO_YES)
    if asked.reply_by is None:
        return PersonStanding(Stand.NO_DAY)
    if today <= asked.reply_by:
        return PersonStanding(Stand.MAY_STILL_SAY_NO, ends=asked.reply_by)
    return PersonStanding(Stand.SILENT, asked.reply_by)
