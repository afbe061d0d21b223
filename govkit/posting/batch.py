"""Makes the letters of one batch: some thousands of recipients who follow each other on the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from govkit.posting.forms import FORMS, Form, SingleFiles
from govkit.posting.ledger import MadeBatch, MadeLetter, Unmade
from govkit.posting.typesetter import NoLetterFor, SetLetter, Typesetter
from govkit.posting.whole_file import Written, told_of, whole_file
from govkit.recipients.recipient import Addressee
from govkit.write.spreadsheet.as_csv import write_csv

LOOSE: Final = "letters"
_INDEX: Final = ("reference", "page_from", "page_to")


class Batch(NamedTuple):
    """Recipients whose letters are made together, by their number among the batches of the list."""

    number: int
    recipients: tuple[Addressee, ...]


def make_batch(batch: Batch, typesetter: Typesetter, form: Form, folder: Path) -> MadeBatch:
    """Makes the letters and puts their files into the folder, each whole or not at all. The same batch gives the same bytes."""
    unmade: list[Unmade] = []
    letters = _set(batch.recipients, typesetter, unmade)
    made = _loose(batch, letters, folder) if form is Form.PDF else _in_one(batch, letters, form, folder)
    return made._replace(unmade=tuple(unmade))


def _set(
    recipients: Sequence[Addressee], typesetter: Typesetter, unmade: list[Unmade]
) -> Iterator[tuple[Addressee, SetLetter]]:
    for each in recipients:
        try:
            yield each, typesetter.set(each)
        except NoLetterFor as error:
            unmade.append(Unmade(each.row, each.reference, str(error)))


def _in_one(batch: Batch, letters: Iterator[tuple[Addressee, SetLetter]], form: Form, folder: Path) -> MadeBatch:
    """One file of all the letters; where they are printed, with an index of their pages."""
    how = FORMS[form]
    place = folder / f"letters-{batch.number:04}.{how.ending}"
    made: list[MadeLetter] = []
    in_full = pages = 0
    with whole_file(place) as out:
        writer = how.begin(out)
        for to, letter in letters:
            counted = writer.add(to.reference, letter)
            made.append(MadeLetter(to.reference, place.name, counted))
            in_full += letter.in_full
            pages += counted.last - counted.first + 1 if counted else len(letter.pages.pages)
        writer.close()
    files = [told_of(place, folder)]
    if form is Form.PRINT:
        files.append(_index(place.with_suffix(".csv"), made, folder))
    return MadeBatch(batch.number, tuple(made), in_full, pages, tuple(files))


def _index(place: Path, made: Sequence[MadeLetter], folder: Path) -> Written:
    rows = [(each.reference, *map(str, each.pages or ())) for each in made]
    with whole_file(place) as out:
        out.write(write_csv(_INDEX, rows))
    return told_of(place, folder)


def _loose(batch: Batch, letters: Iterator[tuple[Addressee, SetLetter]], folder: Path) -> MadeBatch:
    """Each letter as a file of its own."""
    (folder / LOOSE).mkdir(mode=0o700, exist_ok=True)
    singles = SingleFiles()
    made, files = [], []
    in_full = pages = 0
    for to, letter in letters:
        place = folder / LOOSE / f"{to.reference}.pdf"
        with whole_file(place) as out:
            out.write(singles.file_of(letter))
        files.append(told_of(place, folder))
        made.append(MadeLetter(to.reference, files[-1].name, None))
        in_full += letter.in_full
        pages += len(letter.pages.pages)
    return MadeBatch(batch.number, tuple(made), in_full, pages, tuple(files))
