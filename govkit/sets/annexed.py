"""Which documents are annexed to an agreement, in which order, and what the agreement says of each."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase
from typing import Final

from govkit.document import Doing, Kind
from govkit.model.annexes import Annex, Annexes
from govkit.rules.rendered import Rendered

# What people are asked comes first, then what they and others are answered or asked for, then what they are told.
_IN_ORDER: Final = (
    Doing.ASKS_FOR_CONSENT,
    Doing.OFFERS_OBJECTION,
    Doing.ANSWERS_PEOPLE,
    Doing.REQUESTS_DATA,
    Doing.TELLS_PEOPLE,
)


def is_agreement(kind: Kind) -> bool:
    """Whether a document of the kind is what others are annexed to."""
    return Doing.SETS_OUT_AGREEMENT in kind.does


def annexed(documents: Iterable[Rendered]) -> list[Rendered]:
    """The letters, forms and notices among the documents, in the order in which they are annexed: no briefing, and no agreement."""
    ranked = [(_rank(each.kind), each) for each in documents if not is_agreement(each.kind)]
    return [each for rank, each in sorted(ranked, key=lambda pair: pair[0]) if rank < len(_IN_ORDER)]


def annexes(documents: Iterable[Rendered]) -> Annexes | None:
    """What an agreement says of those of the documents that are annexed to it: each is a file beside it."""
    of = tuple(
        Annex(letter=letter_of(at), title=each.document.title, where=where(each.document.name))
        for at, each in enumerate(annexed(documents))
    )
    return Annexes(of=of) if of else None


def letter_of(at: int) -> str:
    """The letter of an annex, counted from 0: A to Z, then AA, AB."""
    before, last = divmod(at, len(ascii_uppercase))
    return (letter_of(before - 1) if before else "") + ascii_uppercase[last]


def where(name: str) -> str:
    """Where an annex of this name is, as the agreement tells it."""
    return f"File {name}"


def told_at(at: int) -> str:
    """The path of the fact by which the agreement tells where an annex is, counted from 0."""
    return f"annexes.of.{at}.where"


def _rank(kind: Kind) -> int:
    return min((_IN_ORDER.index(each) for each in kind.does if each in _IN_ORDER), default=len(_IN_ORDER))
