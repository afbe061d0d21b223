"""Whose sending a letter or a form asks about, where several send the same and some of them ask their own people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.facts import PartnerId, Ref
from govkit.model.letter import Letter
from govkit.model.senders import holders_of, is_group, senders_of
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled


def senders_in(
    partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]
) -> dict[Ref, tuple[PartnerId, ...]]:
    """The flows that a letter or conversation covers, each with the senders that it speaks for.

    Where one of the senders asks, it does not speak for another that asks its own people about the same.
    """
    if is_unsettled(asked) or is_unsettled(asked.covers):
        return {}
    return {Ref(flow, "flows"): _spoken_for(partnership, asked, by, flow) for flow in settled(asked.covers)}


def _spoken_for(
    partnership: Partnership, asked: Letter | Conversation, by: Sequence[str], name: str
) -> tuple[PartnerId, ...]:
    flow = partnership.flows[name]
    senders = () if is_unsettled(flow) else flow.from_
    if is_unsettled(senders) or set(by).isdisjoint(senders):
        return senders
    elsewhere = {*_asking_themselves(partnership, asked, name), *_fellows(partnership, asked, by)} - set(by)
    return tuple(sender for sender in senders if is_unsettled(sender) or sender not in elsewhere)


def _asking_themselves(partnership: Partnership, asked: Letter | Conversation, flow: str) -> Iterator[str]:
    """Who asks the same people about a flow in another letter or conversation."""
    for _, letter in parts(partnership.letters):
        if letter is not asked and flow in settled(letter.covers) and _speaks_to_the_same(asked, letter):
            yield from senders_of(partnership, letter)
    for _, talk in parts(partnership.conversations):
        if talk is not asked and flow in settled(talk.covers) and _speaks_to_the_same(asked, talk):
            yield from holders_of(partnership, talk)


def _fellows(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> Iterator[str]:
    """The members of larger groups, where each member of a group asks its own people: what it asks is not about those of the others."""
    if is_group(asked.sent_by if isinstance(asked, Letter) else asked.held_by):
        for _, group in parts(partnership.groups):
            if set(by) <= set(settled(group.members)):
                yield from settled(group.members)


def _speaks_to_the_same(one: Letter | Conversation, other: Letter | Conversation) -> bool:
    """Whether both speak to the same people, as far as they say to whom."""
    return one.addressed_to is None or other.addressed_to is None or one.addressed_to == other.addressed_to
