"""What a letter calls those whom it names: its sender “us”, and others by their short names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from govkit.render.stated import StatedPart, origin
from govkit.render.together import StatedGroup

US = "us"
_WHO_SHARES: Final = ("partners.", "groups.")


def called(parts: Iterable[Any], sender: Any) -> list[Any]:
    """The partners as a letter of one of them calls them after it has said who they are."""
    return [_called(part, origin(sender)) for part in parts]


def introduced(part: Any, sender: Any) -> Any:
    """The name by which a letter says who somebody is: its own sender’s, in the place of the group that it is a member of."""
    return part.name.in_words_of(sender.name) if _is_member(part, origin(sender)) else part.name


def _called(part: Any, sender: object) -> Any:
    if not isinstance(part, StatedPart | StatedGroup):
        return part
    if (origin(part) == sender and part.chain[-1].startswith(_WHO_SHARES)) or _is_member(part, sender):
        return part.name.said(US)
    short = part.short_name if isinstance(part, StatedPart) else None
    return part.name.in_words_of(short) if short else part.name


def _is_member(part: Any, sender: object) -> bool:
    return isinstance(part, StatedGroup) and sender in {origin(member) for member in part.members}
