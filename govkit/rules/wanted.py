"""What facts in free words lack of what they have to say, and what in them takes it back."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govkit.model import Partnership
from govkit.questions.wanted import Said
from govkit.rules.telling import says, told

_AND_SO: Final = re.compile(
    r", (?=(?:so|because|since|and (?:they|we|it|nobody))\b)"
)  # what is denied before it is not denied after it


class Undone(NamedTuple):
    """Words that take a fact back, and the group of telling words that they are of."""

    words: str
    group: str


def undone(partnership: Partnership, said: Said) -> Undone | None:
    """The first words that take back what the fact is there for, or nothing. What is denied takes nothing back."""
    words = _AND_SO.sub("; ", said.words)
    found = ((told(partnership, group, words), group) for group in said.wanted.undone_by)
    return next((Undone(undoes, group) for undoes, group in found if undoes), None)


def lacking(partnership: Partnership, said: Said) -> str:
    """The first group of words of which the fact has to say something and says nothing, or nothing."""
    return next((group for group in said.wanted.needs if not says(partnership, group, said.words)), "")
