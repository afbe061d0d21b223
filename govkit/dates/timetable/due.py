"""One day in a partnership's timetable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from govkit.finding import Location
from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.senders import is_group
from govkit.model.unsettled import WORDS, Unsettled
from govkit.wording.say import listing


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do on a day or by it: what, how, who sees to it, and where the partnership file says so.

    `who` is an organisation or a role in one, never a person. `notice` is how many days before people want to know. What `stays_open` gets
    a new day once it is done, so a day of it that has passed is overdue; any other day that has passed is history. `key`
    tells days apart that the file says at one place.
    """

    day: date
    what: str
    to_do: str
    who: str
    path: str
    notice: int = 14
    stays_open: bool = False
    key: str = ""

    def is_overdue(self, today: date) -> bool:
        """Whether the day has passed, and what was due on it was not done."""
        return self.stays_open and self.day < today


@dataclass(frozen=True, slots=True)
class Falling:
    """A day of one of several partnerships: of which agreement, and where its file says so."""

    due: Due
    agreement: str
    location: Location


def name(partnership: Partnership, partner: str | Unsettled) -> str:
    """The name of a partner, or `to be agreed`."""
    return WORDS if isinstance(partner, Unsettled) else str(partnership.partners[partner].name)


def names(partnership: Partnership, partners: Iterable[str]) -> str:
    """The names of partners in a sentence, or `to be agreed`."""
    return listing([name(partnership, partner) for partner in dict.fromkeys(partners)]) or WORDS


def senders(partnership: Partnership, letter: Letter) -> str:
    """The name of who sends a letter: of a partner, or of a group of which each member does; or `to be agreed`."""
    return _asker(partnership, letter.sent_by)


def holders(partnership: Partnership, talk: Conversation) -> str:
    """The name of who holds a conversation: of a partner, or of a group of which each member does; or `to be agreed`."""
    return _asker(partnership, talk.held_by)


def _asker(partnership: Partnership, asker: str) -> str:
    return str(partnership.groups[asker].name) if is_group(asker) else name(partnership, asker)
