"""Who sends a letter or holds a conversation: one partner, or each member of a group."""

from __future__ import annotations

from govkit.model.conversation import Conversation
from govkit.model.facts import Ref
from govkit.model.letter import Letter
from govkit.model.partnership import Partnership
from govkit.model.unsettled import is_unsettled


def senders_of(partnership: Partnership, letter: Letter) -> tuple[str, ...]:
    """The partner that sends a letter, or the members of the group of which each sends it; nobody while that is to be agreed."""
    return _each(partnership, letter.sent_by)


def holders_of(partnership: Partnership, talk: Conversation) -> tuple[str, ...]:
    """The partner whose people ask or tell, or the members of the group of which each asks its own; nobody while that is to be agreed."""
    return () if is_unsettled(talk) else _each(partnership, talk.held_by)


def is_group(asker: str) -> bool:
    """Whether each member of a group sends the letter, or holds the conversation."""
    return isinstance(asker, Ref) and asker.section == "groups"


def _each(partnership: Partnership, asker: str) -> tuple[str, ...]:
    if is_group(asker):
        members = partnership.groups[asker].members
        return () if is_unsettled(members) else tuple(member for member in members if not is_unsettled(member))
    return () if is_unsettled(asker) else (asker,)
