"""What people answer: who hears it, how it reaches those who share, and what a no means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.facts import Ref
from govkit.model.letter import Letter, LetterKind
from govkit.model.partner import Role
from govkit.model.retention import Retention, RetentionBy
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import Flow, Form, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import items_of


def asking(partnership: Partnership) -> Iterator[Letter | Conversation]:
    """The letters and conversations in which people answer."""
    yield from (letter for _, letter in parts(partnership.letters))
    yield from (talk for _, talk in parts(partnership.conversations))


def asked_by(partnership: Partnership, flow: str) -> Iterator[Letter | Conversation]:
    """The letters and conversations in which people answer about a flow."""
    return (each for each in asking(partnership) if flow in settled(each.covers))


def askers_of(partnership: Partnership, asked: Letter | Conversation) -> tuple[str, ...]:
    """The partners that send a letter, or whose people ask in person."""
    return senders_of(partnership, asked) if isinstance(asked, Letter) else holders_of(partnership, asked)


def hearers_of(partnership: Partnership, flow: str) -> frozenset[str]:
    """The partners that hear the answers about a flow themselves: who sends the letter, who asks in person, who answers objections."""
    heard: set[str] = set()
    for each in asked_by(partnership, flow):
        heard.update(askers_of(partnership, each))
    objections = partnership.records.objections
    keeper = objections.answered_by if objections else None
    keepers = (partnership.objections_of_flows.get(flow, keeper), keeper)
    return frozenset((*heard, *settled(each for each in keepers if each is not None)))


def answers_about(partnership: Partnership, flow: str) -> frozenset[str]:
    """The items that hold the answers about a flow, as its letters and conversations name them."""
    return frozenset(settled(each.replies for each in asked_by(partnership, flow) if each.replies is not None))


def every_answer(partnership: Partnership) -> frozenset[str]:
    """The items that hold answers, as any letter or conversation names them."""
    return frozenset(settled(each.replies for each in asking(partnership) if each.replies is not None))


def bring(partnership: Partnership, items: frozenset[str], partner: str) -> Iterator[tuple[str, Flow]]:
    """The flows that bring a partner one of these items, by id."""
    for name, flow in parts(partnership.flows):
        if partner in settled(flow.to) and not items.isdisjoint(settled(flow.carries)):
            yield name, flow


def is_told_by_list(partnership: Partnership, flow: Flow, sender: str) -> bool:
    """Whether a sender only tells of people on a list that it was sent before, and that those who said no are left off."""
    return any(
        sender in settled(earlier.to)
        and earlier.goes_ahead != GoesAhead.WITHOUT_ASKING
        and not earlier.starts > flow.starts
        and any(item.form != Form.AGGREGATE for _, item in items_of(partnership, earlier))
        for _, earlier in parts(partnership.flows)
        if earlier is not flow
    )


def is_one_with(partnership: Partnership, partner: str, others: frozenset[str]) -> bool:
    """Whether a partner is one of these, acts for one of them, or has one of them act for it."""
    part = partnership.partners[partner]
    acting = {
        name
        for name, other in parts(partnership.partners)
        if other.role == Role.PROCESSOR and partner in settled(other.acts_for)
    }
    return not others.isdisjoint({partner, *settled(part.acts_for), *acting})


def could_be_told_otherwise(partnership: Partnership, flow: Flow) -> bool:
    """Whether what is to be agreed could be what brings the answers."""
    flows = partnership.flows.values()
    return (
        not all_settled(flows)
        or not all(all_settled(each.to) and all_settled(each.carries) for each in flows)
        or not all_settled(flow.from_)
    )


def told_of_answer(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> tuple[Ref, ...]:
    """The partners besides those who ask that are told of an answer, each once: whom a flow tells, and who keeps the list of those who opted out."""
    return tuple(dict.fromkeys(Ref(name, "partners") for name in _told(partnership, asked) if name not in by))


def answer_kept(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> Retention | None:
    """How long those who ask keep an answer: their own time, or that of the item that holds the answers; nothing where each has another."""
    if asked.replies is None or is_unsettled(asked.replies):
        return asked.replies_kept
    item = partnership.data_items[asked.replies]
    own = [own for own in item.retention_by if own.recipient in by]
    if len(own) < len(by) or not own:
        return item.retention
    return own[0] if all(_is_time(each, own[0]) for each in own) else None


def answer_kept_by_others(
    partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]
) -> tuple[RetentionBy, ...]:
    """How long those who are told of an answer keep it, and some of those who ask, where they have a time of their own."""
    if asked.replies is None or is_unsettled(asked.replies) or is_unsettled(partnership.data_items[asked.replies]):
        return ()
    told, kept = told_of_answer(partnership, asked, by), answer_kept(partnership, asked, by)
    return tuple(
        own
        for own in partnership.data_items[asked.replies].retention_by
        if own.recipient in told or (own.recipient in by and not (kept and _is_time(own, kept)))
    )


def _is_time(one: Retention, other: Retention) -> bool:
    return (one.keep_for, one.counted_from, one.until) == (other.keep_for, other.counted_from, other.until)


def answer_limit(partnership: Partnership, asked: Letter | Conversation) -> str | None:
    """In which case alone the answers go on, as the flow that carries them says it; nothing where it says no such thing."""
    limits = (
        flow.limit
        for _, flow in parts(partnership.flows)
        if asked.replies is not None and asked.replies in flow.carries
    )
    return next((limit for limit in limits if limit is not None and not is_unsettled(limit)), None)


def answer_needed_to(partnership: Partnership, asked: Letter | Conversation) -> str | None:
    """What those who are told of an answer need it for; nothing where flows carry it for different ends."""
    if asked.replies is None or is_unsettled(asked.replies):
        return None
    ends = {flow.carries[asked.replies] for _, flow in parts(partnership.flows) if asked.replies in flow.carries}
    return ends.pop() if len(ends) == 1 and not any(map(is_unsettled, ends)) else None


def no_means(partnership: Partnership, flow: str) -> tuple[str, ...]:
    """What a no to a flow changes for people, in the words of the letters and conversations that are about it, each once."""
    by_letter = [each.no_means for _, each in parts(partnership.letters) if flow in settled(each.covers)]
    in_person = [each.no_means for _, each in parts(partnership.conversations) if flow in settled(each.covers)]
    return tuple(dict.fromkeys(words for words in (*by_letter, *in_person) if words is not None))


def _told(partnership: Partnership, asked: Letter | Conversation) -> Iterator[str]:
    if asked.kind != LetterKind.CONSENT.value:  # who was asked for a yes and says no has not objected to anything yet
        yield from settled([partnership.answers_no_to(tuple(settled(asked.covers)))])
    for _, flow in parts(partnership.flows):
        if asked.replies is not None and asked.replies in flow.carries:
            yield from settled(flow.to)


def tells_no_others(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> bool:
    """Whether nobody is told of an answer but those that the documents name, as far as the file says all.

    So it is where flows carry the answers, or where nobody else sends what people are asked about.
    """
    if isinstance(asked, Conversation) and asked.passed_on is not None:
        return False
    if asked.replies is not None:
        return True
    flows = [partnership.flows[name] for name in asked.covers if not is_unsettled(name)]
    return (
        all_settled(asked.covers)
        and all_settled(flows)
        and {sender for flow in flows for sender in flow.from_} <= {*by, *_told(partnership, asked)}
    )
