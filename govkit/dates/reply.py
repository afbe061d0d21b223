"""When people have to reply to a letter, and when they are answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from govkit.dates.days import last_day
from govkit.model.answer import Answer
from govkit.model.facts import FlowId
from govkit.model.lawful_basis import Confidentiality
from govkit.model.letter import Letter
from govkit.model.objecting import can_be_objected_to
from govkit.model.partnership import Nation, Partnership
from govkit.model.period import Period, Unit
from govkit.model.request import Request
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import TO_BE_AGREED, Unsettled, is_unsettled

# UK GDPR, Article 12A.
_TO_ANSWER: Final = Period(1, Unit.MONTH)
_SPECIMEN_ANSWERED: Final = Period(1, Unit.WORKING_DAY)
_CONSENT: Final = (Confidentiality.IMPLIED_CONSENT, Confidentiality.EXPLICIT_CONSENT)
# People hear of it before sharing starts again, so the letter has to have come. How many days is ours.
_TO_HEAR: Final = Period(5, Unit.WORKING_DAY)


def reply_by(letter: Letter | Request, nation: Nation) -> date | Unsettled | None:
    """The last day to reply, or `to be agreed` while what it depends on is; none where each person is handed the letter on a day of their own."""
    if letter.posted is None or letter.reply_within is None:
        return None
    if any(isinstance(fact, Unsettled) for fact in (letter.posted, letter.reply_within, nation)):
        return TO_BE_AGREED
    return last_day(letter.posted, letter.reply_within, nation)


def answers(partnership: Partnership, letter_id: str) -> Mapping[str, Answer]:
    """The answers that an opt-out can get: accepted, and refused where a ground is named. As if it had come on the last day."""
    letter, nation = partnership.letters[letter_id], partnership.partnership.nation
    objections = partnership.records.objections
    received = _specimen_received(partnership, letter)
    answered = _after(received, _SPECIMEN_ANSWERED, nation)
    goes_on = may_be_refused(partnership, letter)

    def answer(*, accepted: bool) -> Answer:
        on = () if accepted else goes_on
        return Answer.model_construct(
            sender=partnership.answered_by(letter.covers) if objections else letter.sent_by,
            received=received,
            due=_after(received, _TO_ANSWER, nation),
            answered=answered,
            resumes=_resumes(partnership, answered, goes_on),
            accepted=accepted,
            stopped=tuple(name for name in letter.covers if name not in on),
            goes_on=on,
        )

    return {"accepted": answer(accepted=True)} | ({"refused": answer(accepted=False)} if goes_on else {})


def _specimen_received(partnership: Partnership, letter: Letter) -> date | Unsettled:
    """The day on which the specimen of an answer has the no come: the last day to reply, or else the day on which the sharing starts."""
    by = reply_by(letter, partnership.partnership.nation)
    if by is not None:
        return by
    starts = [partnership.flows[name].starts for name in letter.covers if not is_unsettled(name)]
    return min((day for day in starts if not is_unsettled(day)), default=TO_BE_AGREED)


def ends_with_a_no(partnership: Partnership, flow: Flow) -> bool:
    """Whether a no ends what allows confidential information to be told, whatever the grounds under UK GDPR, Article 21(1).

    Consent ends with an objection. Section 251 support respects it, unless the approval sets that aside.
    """
    if flow.confidentiality is None or is_unsettled(flow.confidentiality):
        return False
    basis, opt_out = (
        partnership.confidentiality_bases[flow.confidentiality].basis,
        partnership.records.national_data_opt_out,
    )
    set_aside = opt_out is not None and opt_out.set_aside_by is not None
    return basis in _CONSENT or (basis == Confidentiality.SECTION_251 and not set_aside)


def may_be_refused(partnership: Partnership, letter: Letter) -> tuple[FlowId, ...]:
    """The flows of a letter that can go on although somebody says no."""
    return tuple(name for name in letter.covers if _may_be_refused(partnership, name))


def refusal_ground(partnership: Partnership, letter: Letter) -> str | None:
    """Why a no to what a letter is about may be refused, if it may."""
    objections = partnership.records.objections
    return objections.refusal_ground if objections and may_be_refused(partnership, letter) else None


def ground_to_refuse(partnership: Partnership, flow: str) -> str | None:
    """Why a no to a flow may be refused, if it may: to one that people can opt out of or object to, or that the file names for it."""
    objections = partnership.records.objections
    if objections is None or not _may_be_refused(partnership, flow) or partnership.flows[flow].waits_for_agreement:
        return None
    named = flow in (objections.may_be_refused_for or ())
    return objections.refusal_ground if named or _can_be_said_no_to(partnership, partnership.flows[flow]) else None


def _can_be_said_no_to(partnership: Partnership, flow: Flow) -> bool:
    """Whether people can opt out of it, or object to it by law (UK GDPR, Article 21(1))."""
    if flow.goes_ahead == GoesAhead.UNLESS_THEY_OPT_OUT:
        return True
    return can_be_objected_to(partnership, flow, flow.basis)


def _resumes(partnership: Partnership, answered: date | Unsettled, goes_on: Sequence[str]) -> date | Unsettled:
    """The day from which what goes on is shared, which is none before the flows start."""
    starts = [partnership.flows[name].starts for name in goes_on]
    heard = _after(answered, _TO_HEAR, partnership.partnership.nation)
    days = [day for day in (heard, *starts) if not isinstance(day, Unsettled)]
    return heard if isinstance(heard, Unsettled) else max(days)


def _may_be_refused(partnership: Partnership, name: str) -> bool:
    """Whether the no to a flow can be refused: a ground is named for it, and confidentiality does not end with the no."""
    objections = partnership.records.objections
    if objections is None or objections.refusal_ground is None or is_unsettled(name):
        return False
    named = objections.may_be_refused_for
    return (named is None or name in named) and not ends_with_a_no(partnership, partnership.flows[name])


def _after(day: date | Unsettled, period: Period, nation: Nation) -> date | Unsettled:
    return day if isinstance(day, Unsettled) else last_day(day, period, nation)
