"""Makes the letters of one part of a list, and says of everybody else in it why they get none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from govkit.posting.batch import Batch, make_batch
from govkit.posting.form import FORMS
from govkit.posting.hands import Put
from govkit.posting.ledger import MadeBatch
from govkit.posting.sample import Lot, drawn
from govkit.posting.typesetter import LetterToSend
from govkit.recipients.met import Twice
from govkit.recipients.parts import ListPart, ReadStretch, rows_of_part
from govkit.recipients.reading import ListOf, RowReader
from govkit.recipients.recipient import Addressee, Faulty, LeftOut
from govkit.recipients.suppression import Suppression, suppress


class Making(NamedTuple):
    """What all parts of a list have in common: how its rows are read, who must not be written to, the letter, its form, and where it goes.

    `compared` is how many letters of the whole list are laid out again.
    """

    file: Path
    list_of: ListOf
    read: ReadStretch
    suppression: Suppression
    letter: LetterToSend
    form: str
    put: Put
    compared: int


class PartToMake(NamedTuple):
    """A part, who of it is on the list before, and for whom an earlier run made its letters, if these still stand or if they do not."""

    part: ListPart
    twice: Twice
    made_for: str | None = None
    stands: bool = False


class NoLetter(NamedTuple):
    """Somebody on the list who gets no letter, and why, without their name."""

    row: int
    reference: str
    why: str


class PartMade(NamedTuple):
    """What came of a part: the rows that are faulty, those who get no letter, and the letters, unless they were there.

    `people` tells for whom the letters are, `recipients` how many these people are, and `lots` are drawn among them.
    """

    number: int
    faulty: tuple[int, ...]
    left_out: tuple[NoLetter, ...]
    people: str
    recipients: int
    made: MadeBatch | None
    lots: tuple[Lot, ...]


class PartMaker:
    """Makes part after part, and keeps the layouts of the letter."""

    def __init__(self, making: Making) -> None:
        self._making = making
        self._setter = FORMS.of(making.form).setter(making.letter)

    def __call__(self, piece: PartToMake) -> PartMade:
        """Makes the letters of a part, unless they are there, or are for other people than it is now."""
        making = self._making
        faulty: list[int] = []
        left_out: list[NoLetter] = []
        recipients = tuple(self._recipients(piece, faulty, left_out))
        batch = Batch(piece.part.number, recipients)
        people = batch.people
        made = None
        if piece.made_for is None or (piece.made_for == people and not piece.stands):
            made = making.put(partial(make_batch, batch, self._setter, making.form))
        lots = drawn(recipients, making.compared)
        return PartMade(batch.number, tuple(faulty), tuple(left_out), people, len(recipients), made, lots)

    def _recipients(self, piece: PartToMake, faulty: list[int], left_out: list[NoLetter]) -> Iterator[Addressee]:
        for each in suppress(self._readable(piece, faulty.append), self._making.suppression):
            if isinstance(each, LeftOut):
                left_out.append(NoLetter(each.addressee.row, each.addressee.reference, str(each.why)))
            else:
                yield each

    def _readable(self, piece: PartToMake, is_faulty: Callable[[int], None]) -> Iterator[Addressee]:
        rows = rows_of_part(piece.part, self._making.file, self._making.read)
        for row in map(RowReader(self._making.list_of, piece.twice).read, rows):
            if isinstance(row, Faulty):
                is_faulty(row.row)
            else:
                yield row
