"""What a letter calls those whom it names: itself “us”, and others by their short names."""

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


def _called(part: Any, sender: object) -> Any:
    if not isinstance(part, StatedPart | StatedGroup):
        return part
    if origin(part) == sender and part.chain[-1].startswith(_WHO_SHARES):
        return part.name.said(US)
    short = part.short_name if isinstance(part, StatedPart) else None
    return part.name.in_words_of(short) if short else part.name
