"""What a form is made of: questions, small sets of them, and parts that lead to forms of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from govkit.model.facts import MOST_COUNTED
from govkit.model.unsettled import is_unsettled
from govkit.studio.forms.option import Option
from govkit.studio.forms.wanted import AskedAs, WantedValue
from govkit.wording.say import listing, say

_SPARE_PAIRS: Final = 3


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question of a form: where its answer stands, what is asked, what is said there now, and what is said elsewhere for all such parts."""

    path: str
    wanted: WantedValue
    hint: str
    needed: bool
    said: Any
    was: Any
    options: tuple[Option, ...] = ()
    lent: Any = None

    @property
    def key(self) -> str:
        """The key of the file."""
        return self.path.rpartition(".")[2]

    @property
    def open(self) -> bool:
        """Whether it is still to be agreed."""
        return isinstance(self.said, str) and is_unsettled(self.said)

    @property
    def text(self) -> str:
        """What stands in a box for words."""
        if self.said is None or self.open:
            return ""
        return "\n".join(map(str, self.said)) if isinstance(self.said, list) else str(self.said)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked."""
        if self.said is None or self.open:
            return ()
        return tuple(self.said) if isinstance(self.said, list) else (str(self.said),)

    @property
    def by_key(self) -> Mapping[str, str]:
        """What is said by key."""
        return self.said if isinstance(self.said, Mapping) else {}

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each word with what is said of it, and room for more."""
        rows = self.said if isinstance(self.said, list) else self.by_key.items()
        return (*rows, *([("", "")] * _SPARE_PAIRS))

    @property
    def day(self) -> tuple[str, str, str]:
        """Day, month and year, as they stand in their boxes."""
        year, month, day = (*self.text.split("-", 2), "", "")[:3]
        return day.lstrip("0"), month.lstrip("0"), year

    @property
    def was_written(self) -> str:
        """What stood there when it was asked, to compare the answer with."""
        return json.dumps(self.was, ensure_ascii=False)

    @property
    def lent_in_words(self) -> str:
        """What holds here because it is said elsewhere, as people say it."""
        if self.wanted.way is AskedAs.DAY:
            with suppress(ValueError):
                return say(date.fromisoformat(str(self.lent)))
        return listing(self.lent) if isinstance(self.lent, list | tuple) else str(self.lent)

    def is_beside(self, path: str) -> bool:
        """Whether another answer stands in the same part."""
        return path.rpartition(".")[0] == self.path.rpartition(".")[0]

    @property
    def example(self) -> str:
        """How such a value is written, where the model says so and its hint does not."""
        return "" if "such as" in self.hint.casefold() else ", or ".join(self.wanted.schema.get("examples", ()))

    @property
    def uncounted(self) -> str:
        """What to do where nobody has counted, if a count is asked for."""
        if self.wanted.schema.get("maximum") != MOST_COUNTED:
            return ""
        return "Tick “To be agreed” until somebody has counted." if self.needed else "Leave it empty if nobody counted."


class Lead(NamedTuple):
    """A part that has a page of its own: where it stands, what it is for, and what it holds."""

    path: str
    hint: str
    needed: bool
    there: bool
    open: bool
    holds: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key of the file."""
        return self.path.rpartition(".")[2]


class QuestionSet(NamedTuple):
    """The questions of a small part, asked within the form of the part that it stands in."""

    path: str
    hint: str
    questions: tuple[FormQuestion, ...]
    can_go: bool = False
    there: bool = False
    open: bool = False

    @property
    def key(self) -> str:
        """The key of the file."""
        return self.path.rpartition(".")[2]


class PartForm(NamedTuple):
    """All that is asked of one part: what it needs or says, and apart from that what more can be said."""

    path: str
    title: str
    hint: str
    questions: tuple[FormQuestion, ...]
    sets: tuple[QuestionSet, ...]
    leads: tuple[Lead, ...]
    more: tuple[FormQuestion, ...]
    more_leads: tuple[Lead, ...]

    @property
    def asked(self) -> tuple[FormQuestion, ...]:
        """Each question of it, in order."""
        return (*self.questions, *(each for one in self.sets for each in one.questions), *self.more)
