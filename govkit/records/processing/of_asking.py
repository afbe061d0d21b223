"""What a controller does to ask: the letters that it sends, the answers that it keeps, and the requests that it makes of others."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.model import Partnership
from govkit.model.lawful_basis import Article6, LawfulBasis
from govkit.model.letter import Letter, LetterKind
from govkit.model.request import Request
from govkit.model.sharing import Flow
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, covered_by, items_of
from govkit.records.processing.activity import Activity
from govkit.records.processing.of_flows import NOBODY_ELSE, security_of
from govkit.records.processing.of_items import in_detail, item_of, kept, kept_for, people
from govkit.records.processing.parties import processors_of, with_categories
from govkit.records.said import lines, said
from govkit.wording.say import begin

_PURPOSES = {
    LetterKind.CONSENT: "Ask people, and be able to show who said yes (UK GDPR, Article 7(1))",
    LetterKind.OPT_OUT: "Tell people, and keep to it where they say no (UK GDPR, Article 21)",
}


def letter_activities(partnership: Partnership, controller: str) -> Iterator[Activity]:
    """A row for each letter that the controller sends, or whose answers it keeps."""
    for name, letter in parts(partnership.letters):
        does = [
            does
            for does, who in (("sends it", letter.sent_by), ("keeps the answers", _keeper(partnership, letter)))
            if who == controller
        ]
        if does:
            yield _of_letter(partnership, controller, name, letter, begin(" and ".join(does)))


def _keeper(partnership: Partnership, letter: Letter) -> str:
    """Who keeps the answers: whoever answers objections, for an opt-out; else whoever sent the letter."""
    objections = partnership.records.objections
    return objections.answered_by if objections and letter.kind == LetterKind.OPT_OUT else letter.sent_by


def _of_letter(partnership: Partnership, controller: str, name: str, letter: Letter, part: str) -> Activity:
    covered = [flow for _, _, flow in covered_by(partnership, letter)]
    answers = None if letter.replies is None else item_of(partnership, letter.replies)
    passed_on = [flow for _, flow in parts(partnership.flows) if letter.replies and letter.replies in flow.carries]
    helpers = list(processors_of(partnership, controller))
    return Activity(
        path=f"letters.{name}",
        name=f"Letter: {said(letter.subject)}",
        part=part,
        purposes=lines([_PURPOSES.get(letter.kind, said(letter.kind))]),
        people=people([item for flow in covered for _, item in items_of(partnership, flow)]),
        data=("Name and address, to send the letter", in_detail(answers) if answers else "The answer, and its day"),
        sources=("Its own records", "The people themselves, when they answer"),
        recipients=with_categories(partnership, helpers) if helpers else (NOBODY_ELSE,),
        kept=(f"The answers: {kept_for(letter.replies_kept)}",) if answers is None else (kept(answers),),
        security=_security(partnership, passed_on or covered),
        bases=_bases(partnership, controller, passed_on) or _bases(partnership, controller, covered),
        needs_condition=False,
    )


def _security(partnership: Partnership, flows: list[Flow]) -> tuple[str, ...]:
    """That of the flows which pass the answers on, or of those that the letter is about; else what holds for every flow."""
    if flows:
        return tuple(dict.fromkeys(line for flow in flows for line in security_of(flow)))
    default = partnership.flow_defaults
    return (begin(said(default.security)) if default else said(None),)


def _bases(partnership: Partnership, controller: str, flows: list[Flow]) -> tuple[LawfulBasis, ...]:
    found = [basis for flow in flows for owner, basis in bases_of(partnership, flow) if owner == controller]
    return tuple({id(basis): basis for basis in found}.values())


def request_activities(partnership: Partnership, controller: str) -> Iterator[Activity]:
    """A row for each request that the controller makes, for data that it needs for a public task of its own."""
    for name, request in parts(partnership.requests):
        if request.asked_by == controller:
            yield _of_request(partnership, controller, name, request)


def _of_request(partnership: Partnership, controller: str, name: str, request: Request) -> Activity:
    holder = said(request.asked_of.name)
    marks = [
        mark
        for mark, applies in (("data concerning health", request.health), ("criminal offence data", request.criminal))
        if applies
    ] + [f"special category data: {said(each)}" for each in request.special_categories]
    basis = LawfulBasis.model_construct(
        name=begin(said(request.task)), article_6=Article6.PUBLIC_TASK, power=request.power
    )
    return Activity(
        path=f"requests.{name}",
        name=f"Request: {said(request.subject)}",
        part="Asks for it, and uses the answer",
        purposes=(f"To {said(request.task)}", said(request.needed_because), said(request.used_for)),
        people=(begin(said(request.about)),),
        data=(*lines(map(begin, map(said, request.data))), *(f"({mark})" for mark in marks)),
        sources=(f"{holder}, which is asked",),
        recipients=(
            f"{holder}, which learns whom the request is about",
            *(
                with_categories(partnership, helpers)
                if (helpers := list(processors_of(partnership, controller)))
                else ()
            ),
        ),
        kept=(begin(kept_for(request.retention)),),
        security=(f"Sent through: {said(request.how)}",),
        bases=(basis,),
        needs_condition=bool(marks),
    )
