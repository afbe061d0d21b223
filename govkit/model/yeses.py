"""Where those who send learn who has said yes: from their own letters and conversations, from answers that they are told, or from others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from govkit.model.conversation import Conversation, ConversationKind
from govkit.model.facts import Ref
from govkit.model.letter import Letter, LetterKind
from govkit.model.partnership import Partnership
from govkit.model.senders import holders_of, senders_of
from govkit.model.unsettled import is_unsettled

Asking = TypeVar("Asking", Letter, Conversation)


def letters_asking(partnership: Partnership, flows: Collection[str]) -> tuple[Ref, ...]:
    """The letters that ask for a yes to any of these flows."""
    return tuple(
        Ref(name, "letters") for name, letter in _asking(partnership.letters, LetterKind.CONSENT.value, flows).items()
    )


def conversations_asking(partnership: Partnership, flows: Collection[str]) -> tuple[Ref, ...]:
    """The conversations in which people are asked for a yes to any of these flows."""
    asking = _asking(partnership.conversations, ConversationKind.CONSENT.value, flows)
    return tuple(Ref(name, "conversations") for name in asking)


def who_knows(partnership: Partnership, partner: str, flows: Collection[str]) -> tuple[Ref, ...]:
    """Those whom a partner has to ask who has said yes: they ask people, and it neither asks them itself nor is told the answers."""
    known: dict[Ref, None] = {}
    flows = set(flows) - _asks_itself(partnership, partner)
    for letter in _asking(partnership.letters, LetterKind.CONSENT.value, flows).values():
        if not is_unsettled(letter.sent_by) and partner not in (
            *senders_of(partnership, letter),
            *_told(partnership, letter),
        ):
            known[_ref(letter.sent_by)] = None
    for talk in _asking(partnership.conversations, ConversationKind.CONSENT.value, flows).values():
        if not is_unsettled(talk.held_by) and partner not in (
            *holders_of(partnership, talk),
            *_told(partnership, talk),
        ):
            known[_ref(talk.held_by)] = None
    return tuple(known)


def _asks_itself(partnership: Partnership, partner: str) -> set[str]:
    """The flows for which a partner asks people itself. Others who ask for them ask those with whom they deal."""
    letters = [each for each in partnership.letters.values() if not is_unsettled(each)]
    talks = [each for each in partnership.conversations.values() if not is_unsettled(each)]
    covered = [
        *(each.covers for each in letters if partner in senders_of(partnership, each)),
        *(each.covers for each in talks if partner in holders_of(partnership, each)),
    ]
    return {flow for flows in covered if not is_unsettled(flows) for flow in flows}


def _ref(partner: str) -> Ref:
    return partner if isinstance(partner, Ref) else Ref(partner, "partners")


def _asking(askings: Mapping[str, Asking], kind: str, flows: Collection[str]) -> dict[str, Asking]:
    return {
        name: asking
        for name, asking in askings.items()
        if not is_unsettled(asking)
        and asking.kind == kind
        and not is_unsettled(asking.covers)
        and not set(flows).isdisjoint(asking.covers)
    }


def _told(partnership: Partnership, asking: Letter | Conversation) -> set[str]:
    """The partners to which the answers go on."""
    return {
        recipient
        for flow in partnership.flows.values()
        if not is_unsettled(flow) and asking.replies is not None and asking.replies in flow.carries
        for recipient in flow.to
    }
