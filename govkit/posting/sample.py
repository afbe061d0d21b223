"""Lays some letters of a mail-out out again in full, and compares them with what was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nsmallest
from pathlib import Path
from random import Random
from secrets import randbits
from typing import NamedTuple

from govkit.errors import GovkitError
from govkit.posting.form import FORMS
from govkit.posting.hands import Hands
from govkit.posting.ledger import Ledger, MadeLetter
from govkit.posting.typesetter import LetterToSend
from govkit.recipients.recipient import Addressee
from govkit.recipients.rows import ListRow


class LetterDiffers(GovkitError):
    """A letter that was set is not what the renderer makes of it."""


class Lot(NamedTuple):
    """What a row drew: the lowest of a whole list are chosen."""

    drew: float
    row: int


def drawn(recipients: Sequence[Addressee], count: int) -> tuple[Lot, ...]:
    """So many of the lowest lots of these recipients, each of whom has the same chance."""
    if not count:
        return ()
    chance = Random(randbits(128))  # noqa: S311 - which letters are looked at again is nobody's secret
    return tuple(nsmallest(count, (Lot(chance.random(), each.row) for each in recipients)))


class Sample:
    """The rows with the lowest lots of all parts of a list."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._chosen: list[tuple[Lot, ListRow]] = []

    def wanted(self, lots: Iterable[Lot]) -> frozenset[int]:
        """The rows among these that may be chosen, as far as is known."""
        highest = self._chosen[-1][0] if len(self._chosen) == self._count and self._chosen else None
        return frozenset(lot.row for lot in lots if highest is None or lot < highest)

    def offer(self, lots: Iterable[Lot], rows: Mapping[int, ListRow]) -> None:
        """Chooses anew, among these too."""
        offered = [(lot, rows[lot.row]) for lot in lots if lot.row in rows]
        self._chosen = nsmallest(self._count, (*self._chosen, *offered))

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """The rows that are chosen."""
        return tuple(row for _lot, row in self._chosen)


class Compares(NamedTuple):
    """What is compared: letters in a form, in a folder, with what the renderer alone makes of the same words."""

    letter: LetterToSend
    form: str
    folder: Path


def comparing(compares: Compares) -> Callable[[tuple[Addressee, MadeLetter]], str]:
    """Says of each letter that was made in what it differs from what it is when it is laid out in full, or nothing."""
    how = FORMS.of(compares.form)

    def differs(pair: tuple[Addressee, MadeLetter]) -> str:
        to, made = pair
        found = how.unlike(made, compares.folder, compares.letter, to)
        return (
            f"{made.reference} differs from what it is when it is laid out in full: {', '.join(found)}" if found else ""
        )

    return differs


def compared(recipients: Iterable[Addressee], compares: Compares, ledger: Ledger, hands: Hands) -> int:
    """How many letters were compared, and equal. Raises LetterDiffers, which names one that differs by its reference."""
    found = ((each, ledger.letter(each.reference)) for each in recipients)
    pairs = [(each, made) for each, made in found if made]
    for differs in hands.each(comparing, compares, pairs):
        if differs:
            raise LetterDiffers(
                f"The letter {differs}. Do not post these letters. Tell the makers of govkit, and which versions `govkit doctor` names."
            )
    return len(pairs)
