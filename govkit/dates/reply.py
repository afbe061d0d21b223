"""When people have to reply to a letter, and when they are answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from govkit.dates.days import last_day
from govkit.model.answer import Answer
from govkit.model.letter import Letter
from govkit.model.partnership import Nation, Partnership
from govkit.model.period import Period, Unit
from govkit.model.request import Request
from govkit.model.unsettled import TO_BE_AGREED, Unsettled

# UK GDPR, Article 12A.
_TO_ANSWER: Final = Period(1, Unit.MONTH)
_SPECIMEN_ANSWERED: Final = Period(1, Unit.WORKING_DAY)
# People hear of it before sharing starts again, so the letter has to have come. How many days is ours.
_TO_HEAR: Final = Period(5, Unit.WORKING_DAY)


def reply_by(letter: Letter | Request, nation: Nation) -> date | Unsettled:
    """The last day to reply, or `to be agreed` while what it depends on is."""
    if any(isinstance(fact, Unsettled) for fact in (letter.posted, letter.reply_within, nation)):
        return TO_BE_AGREED
    return last_day(letter.posted, letter.reply_within, nation)


def answers(partnership: Partnership, letter_id: str) -> Mapping[str, Answer]:
    """The answers that an opt-out can get: accepted, and refused where a ground is named. As if it had come on the last day."""
    letter, nation = partnership.letters[letter_id], partnership.partnership.nation
    objections = partnership.records.objections
    received = reply_by(letter, nation)
    answered = _after(received, _SPECIMEN_ANSWERED, nation)

    def answer(*, accepted: bool) -> Answer:
        return Answer.model_construct(
            sender=objections.answered_by if objections else letter.sent_by,
            received=received,
            due=_after(received, _TO_ANSWER, nation),
            answered=answered,
            resumes=_after(answered, _TO_HEAR, nation),
            accepted=accepted,
        )

    refusable = objections is not None and objections.refusal_ground is not None
    return {"accepted": answer(accepted=True)} | ({"refused": answer(accepted=False)} if refusable else {})


def _after(day: date | Unsettled, period: Period, nation: Nation) -> date | Unsettled:
    return day if isinstance(day, Unsettled) else last_day(day, period, nation)
