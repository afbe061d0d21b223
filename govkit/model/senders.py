"""Who sends a letter: one partner, or each member of a group."""

from __future__ import annotations

from govkit.model.facts import Ref
from govkit.model.letter import Letter
from govkit.model.partnership import Partnership
from govkit.model.unsettled import is_unsettled


def senders_of(partnership: Partnership, letter: Letter) -> tuple[str, ...]:
    """The partner that sends a letter, or the members of the group of which each sends it; nobody while that is to be agreed."""
    if is_sent_by_group(letter):
        members = partnership.groups[letter.sent_by].members
        return () if is_unsettled(members) else tuple(member for member in members if not is_unsettled(member))
    return () if is_unsettled(letter.sent_by) else (letter.sent_by,)


def is_sent_by_group(letter: Letter) -> bool:
    """Whether each member of a group sends it."""
    return isinstance(letter.sent_by, Ref) and letter.sent_by.section == "groups"
