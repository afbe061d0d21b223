"""What facts in free words lack of what they have to say, and what in them takes it back."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govkit.model import Partnership
from govkit.model.walk import once_for_each
from govkit.questions.wanted import FreeFact, wanted_of
from govkit.rules.telling import says, told

_AND_SO: Final = re.compile(
    r", (?=(?:so|because|since|and (?:they|we|it|nobody))\b)"
)  # what is denied before it is not denied after it


class Undone(NamedTuple):
    """Words that take a fact back, and the group of telling words that they are of."""

    words: str
    group: str


class Judged(NamedTuple):
    """A fact, what in it takes it back, and the group of words that it lacks; nothing is asked of what is taken back."""

    said: FreeFact
    undone: Undone | None
    lacking: str


@once_for_each
def judged(partnership: Partnership) -> tuple[Judged, ...]:
    """Each fact in free words of which something is wrong."""
    found: list[Judged] = []
    known: dict[tuple[int, str], tuple[Undone | None, str]] = {}  # flows share most of their words
    for said in wanted_of(partnership):
        key = id(said.wanted), said.words
        if key not in known:
            taken_back = undone(partnership, said)
            known[key] = taken_back, "" if taken_back else lacking(partnership, said)
        if any(known[key]):
            found.append(Judged(said, *known[key]))
    return tuple(found)


def undone(partnership: Partnership, said: FreeFact) -> Undone | None:
    """The first words that take back what the fact is there for, or nothing. What is denied takes nothing back."""
    words = _AND_SO.sub("; ", said.words)
    found = ((told(partnership, group, words), group) for group in said.wanted.undone_by)
    return next((Undone(undoes, group) for undoes, group in found if undoes), None)


def lacking(partnership: Partnership, said: FreeFact) -> str:
    """The first group of words of which the fact has to say something and says nothing, or nothing."""
    return next((group for group in said.wanted.needs if not says(partnership, group, said.words)), "")
