"""What a controller does to ask: its letters and conversations, the answers that it keeps, and the requests that it makes of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from govkit.model import Partnership
from govkit.model.conversation import Conversation, ConversationKind
from govkit.model.lawful_basis import Article6, LawfulBasis
from govkit.model.letter import Letter, LetterKind
from govkit.model.request import Request
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import DataItem, Flow
from govkit.questions.asking import talked_about
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import bases_of, covered_by, items_of
from govkit.records.processing.activity import Activity
from govkit.records.processing.of_flows import NOBODY_ELSE, security_of
from govkit.records.processing.of_items import in_detail, item_of, kept, kept_for, people
from govkit.records.processing.parties import processors_of, with_categories
from govkit.records.said import lines, said
from govkit.wording.say import begin

_PURPOSES: Final[Mapping[str, str]] = {
    "consent": "Ask people, and be able to show who said yes (UK GDPR, Article 7(1))",
    "opt-out": "Tell people, and keep to it where they say no (UK GDPR, Article 21)",
    "telling": "Tell people about the sharing",
}


def letter_activities(partnership: Partnership, controller: str) -> Iterator[Activity]:
    """A row for each letter that the controller sends, or whose answers it keeps."""
    for name, letter in parts(partnership.letters):
        does = [
            does
            for does, who in (
                ("sends it", senders_of(partnership, letter)),
                ("keeps the answers", _keepers(partnership, letter)),
            )
            if controller in who
        ]
        if does:
            flows = [flow for _, _, flow in covered_by(partnership, letter)]
            yield _of_asking(partnership, controller, f"letters.{name}", letter, begin(" and ".join(does)), flows)


def conversation_activities(partnership: Partnership, controller: str) -> Iterator[Activity]:
    """A row for each conversation in which the controller asks or tells people, or whose answers it keeps."""
    for name, talk in parts(partnership.conversations):
        does = [
            does
            for does, who in (
                ("asks or tells", holders_of(partnership, talk)),
                ("keeps the answers", _keepers(partnership, talk)),
            )
            if controller in who and (does != "keeps the answers" or talk.kind != ConversationKind.TELLING)
        ]
        if does:
            path, part = f"conversations.{name}", begin(" and ".join(does))
            flows = [flow for _, _, flow in talked_about(partnership, talk)]
            yield _of_asking(partnership, controller, path, talk, part, flows)


def _keepers(partnership: Partnership, asking: Letter | Conversation) -> tuple[str, ...]:
    """Who keeps the answers: whoever answers objections, for an opt-out; else whoever asked."""
    if partnership.records.objections and asking.kind == LetterKind.OPT_OUT.value:
        return (partnership.answers_no_to(tuple(settled(asking.covers))),)
    return senders_of(partnership, asking) if isinstance(asking, Letter) else holders_of(partnership, asking)


def _of_asking(  # noqa: PLR0913, PLR0917 - each is one of the things that the row tells
    partnership: Partnership,
    controller: str,
    path: str,
    asking: Letter | Conversation,
    part: str,
    covered: list[Flow],
) -> Activity:
    answers = None if asking.replies is None else item_of(partnership, asking.replies)
    passed_on = [flow for _, flow in parts(partnership.flows) if asking.replies and asking.replies in flow.carries]
    posted = isinstance(asking, Letter) and asking.given is None
    own = "Name and address, to send the letter" if posted else "Name"
    helpers = list(processors_of(partnership, controller))
    return Activity(
        path=path,
        name=f"{'Letter' if isinstance(asking, Letter) else 'Conversation'}: {said(asking.subject)}",
        part=part,
        purposes=lines([_PURPOSES.get(str(asking.kind), said(asking.kind))]),
        people=people([item for flow in covered for _, item in items_of(partnership, flow)]),
        data=(own, *_answers(asking, answers)),
        sources=("Its own records", "The people themselves, when they answer"),
        recipients=with_categories(partnership, helpers) if helpers else (NOBODY_ELSE,),
        kept=_kept(partnership, controller, asking, answers),
        security=_security(partnership, passed_on or covered),
        bases=_bases(partnership, controller, passed_on) or _bases(partnership, controller, covered),
        needs_condition=False,
    )


def _answers(asking: Letter | Conversation, answers: DataItem | None) -> tuple[str, ...]:
    """What is kept of the answers; nothing where people are told and no more."""
    if asking.kind == ConversationKind.TELLING.value:
        return ()
    return (in_detail(answers) if answers else "The answer, and its day",)


def _kept(
    partnership: Partnership, controller: str, asking: Letter | Conversation, answers: DataItem | None
) -> tuple[str, ...]:
    if asking.kind == ConversationKind.TELLING.value:
        return ("Nothing is kept of it",)
    return (
        (f"The answers: {kept_for(asking.replies_kept)}",)
        if answers is None
        else (kept(partnership, answers, (controller,)),)
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
