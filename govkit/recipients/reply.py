"""What somebody answered to a letter, when and how."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class ReplyAnswer(StrEnum):
    """What a reply says to one question; a reply can also leave it open."""

    YES = "yes"
    NO = "no"
    TOOK_IT_BACK = "took it back"


class How(StrEnum):
    """How a reply came. All count alike."""

    POST = "post"
    PHONE = "phone"
    EMAIL = "email"
    ONLINE = "online"
    IN_PERSON = "in person"


class Reply(NamedTuple):
    """One reply: its row in the file, whose it is, when and how it came, and what it says about each flow, which may be nothing."""

    row: int
    reference: str
    day: date
    how: How
    says: Mapping[str, ReplyAnswer | None]

    def __repr__(self) -> str:
        """The row, and nothing about the person."""
        return f"Reply(row={self.row})"
