"""Says a fact in a record, whether it is there, still to be agreed, or left out of the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from govkit.model.unsettled import WORDS, Unsettled
from govkit.wording.say import listing, say

MISSING: Final = "not written in the partnership file"


def said(fact: object) -> str:
    """A fact in plain English; a list of them in a row."""
    match fact:
        case None | () | "":
            return MISSING
        case Unsettled():
            return WORDS
        case tuple():
            return listing([say(part) for part in fact])
        case _:
            return say(fact)


def lines(facts: Iterable[object] | Unsettled) -> tuple[str, ...]:
    """Each fact of a list once, on a line of its own; what stands for the list where it is empty or to be agreed."""
    if isinstance(facts, Unsettled):
        return (WORDS,)
    return tuple(dict.fromkeys(said(fact) for fact in facts)) or (MISSING,)


def is_gap(words: str) -> bool:
    """Whether words tell that a fact is not there."""
    return MISSING in words or WORDS in words
