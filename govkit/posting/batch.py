"""Makes the letters of one batch: some thousands of recipients who follow each other on the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from govkit.posting.form import FORMS, Ready, Setter
from govkit.posting.ledger import MadeBatch, Unmade
from govkit.posting.typesetter import NoLetterFor
from govkit.recipients.recipient import Addressee


class Batch(NamedTuple):
    """Recipients whose letters are made together, by their number among the batches of the list."""

    number: int
    recipients: tuple[Addressee, ...]

    @property
    def people(self) -> str:
        """The SHA-256 of their references, by which the batch is told from one of other people."""
        return sha256("\n".join(each.reference for each in self.recipients).encode("utf-8")).hexdigest()


def make_batch(batch: Batch, setter: Setter[Any], form: str, folder: Path) -> MadeBatch:
    """Makes the letters and puts their files into the folder, each whole or not at all. The same batch gives the same bytes."""
    unmade: list[Unmade] = []
    letters = _set(batch.recipients, setter, unmade)
    first = next(letters, None)
    # No file is made that would hold no letter.
    made = FORMS.of(form).make(batch.number, chain((first,), letters), folder) if first else MadeBatch(batch.number)
    return made._replace(unmade=tuple(unmade), people=batch.people)


def _set(recipients: Sequence[Addressee], setter: Setter[Ready], unmade: list[Unmade]) -> Iterator[tuple[str, Ready]]:
    for each in recipients:
        try:
            yield each.reference, setter.set(each)
        except NoLetterFor as error:
            unmade.append(Unmade(each.row, each.reference, str(error)))
