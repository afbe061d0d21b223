"""What each party of an agreement does, gathered from all that a file says of it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from govkit.model.facts import FlowId, PartnerId, Ref
from govkit.model.part import Part
from govkit.model.partner import Role
from govkit.model.partnership import Partnership
from govkit.model.records import Records
from govkit.model.senders import holders_of, senders_of
from govkit.model.unsettled import is_unsettled


class Duty(StrEnum):
    """What a party does besides sending and receiving; its words are what the agreement prints."""

    LEADS = "leads the partnership and keeps this agreement"
    REVIEWS = "sees to the review"
    ANSWERS_OBJECTIONS = "answers objections and keeps the list of them"
    ANSWERS_REQUESTS = "answers requests about people’s rights for joint controllers"
    GIVES_NOTICE = "gives people the privacy notice for joint controllers"
    GATHERS_ANSWERS = "puts together answers to requests for access"
    SENDS_LETTERS = "sends letters and keeps the replies"
    HOLDS_CONVERSATIONS = "asks or tells people in person, and notes what they say"
    ASKS_ABOUT_SERVICE = "asks for agreement to the service"
    APPROACHES = "approaches the marked families"
    INTERPRETS = "has a health practitioner read the health data"
    REQUESTS_DATA = "asks others for data in writing"
    MATCHES = "matches records"
    HOLDS_KEY = "holds the key and keeps it apart"
    ACTS_FOR_OTHERS = "acts only on the instructions of the controllers for which it works"


_ONLY_BY_CONTRACT: Final = ((), (), (Duty.ACTS_FOR_OTHERS,))


class Promise(Part):
    """What one party does, or several that do the same."""

    parties: tuple[PartnerId, ...]
    sends: tuple[FlowId, ...]
    receives: tuple[FlowId, ...]
    besides: tuple[Duty, ...]


class Promises(Part):
    """The promises of all parties, those who promise the same together, in the order of the file."""

    of: tuple[Promise, ...]


def promises(partnership: Partnership) -> Promises:
    """What each party does. Partners that send and receive the same and have no other duty are named together."""
    together: dict[tuple[tuple[Ref, ...], tuple[Ref, ...], tuple[Duty, ...]], list[Ref]] = {}
    for name, part in partnership.partners.items():
        if not is_unsettled(name):
            does = (_flows(partnership, name, "from_"), _flows(partnership, name, "to"), _duties(partnership, name))
            if does == _ONLY_BY_CONTRACT and part in partnership.processors_that_do_not_sign:
                continue
            together.setdefault(does, []).append(Ref(name, "partners"))
    return Promises.model_construct(
        of=tuple(
            Promise.model_construct(parties=tuple(parties), sends=sends, receives=receives, besides=besides)
            for (sends, receives, besides), parties in together.items()
        )
    )


def _flows(partnership: Partnership, partner: str, end: str) -> tuple[Ref, ...]:
    """The flows at one end of which a partner stands, in their order."""
    in_order = sorted(partnership.flows.items(), key=lambda named: named[1].when_it_comes)
    return tuple(Ref(name, "flows") for name, flow in in_order if partner in getattr(flow, end))


def _duties(partnership: Partnership, partner: str) -> tuple[Duty, ...]:
    owed = {duty for duty, who in _who_has_which(partnership) if who == partner}
    return tuple(duty for duty in Duty if duty in owed)


def _who_has_which(partnership: Partnership) -> Iterator[tuple[Duty, object]]:
    """Each duty with a partner that has it, as the file says; what it does not say is nobody’s."""
    yield Duty.LEADS, partnership.partnership.lead
    yield Duty.REVIEWS, partnership.partnership.review.owner
    yield from _for_people(partnership)
    yield from _for_finding_families(partnership)
    yield from _with_records(partnership.records)
    for name, part in partnership.partners.items():
        if part.role == Role.PROCESSOR:
            yield Duty.ACTS_FOR_OTHERS, name


def _for_people(partnership: Partnership) -> Iterator[tuple[Duty, object]]:
    """What a party does for the people whom the data is about."""
    records = partnership.records
    if records.objections:
        yield Duty.ANSWERS_OBJECTIONS, records.objections.answered_by
        yield from ((Duty.ANSWERS_OBJECTIONS, who) for who in partnership.objections_of_flows.values())
    for arrangement in (records.joint_arrangement, *records.joint_data):
        if arrangement:
            yield Duty.ANSWERS_REQUESTS, arrangement.requests_answered_by
            if records.each_its_own is None:
                yield Duty.GIVES_NOTICE, arrangement.notice_given_by
    for answerer in records.subject_access.answered_by.values() if records.subject_access else ():
        yield Duty.GATHERS_ANSWERS, answerer
    for letter in partnership.letters.values():
        yield from ((Duty.SENDS_LETTERS, sender) for sender in senders_of(partnership, letter))
    for talk in partnership.conversations.values():
        yield from ((Duty.HOLDS_CONVERSATIONS, holder) for holder in holders_of(partnership, talk))
    if partnership.service_agreement:
        yield Duty.ASKS_ABOUT_SERVICE, partnership.service_agreement.asked_by


def _for_finding_families(partnership: Partnership) -> Iterator[tuple[Duty, object]]:
    """What a party does so that families are found, and data comes from others."""
    if approach := partnership.approach:
        yield Duty.APPROACHES, approach.approached_by
        yield Duty.INTERPRETS, approach.interpreted_by.from_
    for request in partnership.requests.values():
        yield Duty.REQUESTS_DATA, request.asked_by


def _with_records(records: Records) -> Iterator[tuple[Duty, object]]:
    """What a party does with records that are put together, or have no names."""
    if records.matching:
        yield Duty.MATCHES, records.matching.done_by
    if records.research and records.research.key:
        yield Duty.HOLDS_KEY, records.research.key.held_by
