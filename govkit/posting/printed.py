"""Print files of batches, and their indexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from govkit.posting.compare import differences
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.mark import AREA, Mark
from govkit.posting.print_file import PrintFile
from govkit.posting.single_files import Counting, batch_file
from govkit.posting.single_pdf import in_full
from govkit.posting.typesetter import LetterToSend, SetLetter, Typesetter
from govkit.posting.whole_file import told_of, whole_file
from govkit.recipients.recipient import Addressee
from govkit.write.spreadsheet.as_csv import write_csv

_INDEX: Final = ("reference", "page_from", "page_to")
_OF_MARKS: Final = ("letter_in_file", "pages")


def setter(letter: LetterToSend) -> Typesetter:
    """What sets the letter for each of its recipients, without its tags, which no printer reads."""
    return Typesetter(letter, tagged=False)


def print_batch(
    number: int, letters: Iterator[tuple[str, SetLetter]], folder: Path, mark: Mark | None = None
) -> MadeBatch:
    """One PDF of all the letters of a batch, each side with its mark if there is one, and its index as CSV."""
    place, counted = batch_file(number, "pdf", folder), Counting()
    with whole_file(place) as out:
        file = PrintFile(out, mark=mark)
        for reference, letter in letters:
            pages = file.add(letter.pages, letter.varying)
            made = MadeLetter(reference, place.name, pages)
            counted.count(made, pages.last - pages.first + 1, in_full=letter.in_full)
        file.close()
    index = place.with_suffix(".csv")
    with whole_file(index) as out:
        out.write(_index(counted.letters, marked=mark is not None))
    files = (told_of(place, folder), told_of(index, folder))
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, files)


def unlike(
    made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee, *, marked: bool = False
) -> tuple[str, ...]:
    """In what the pages of a letter in its print file differ from the letter that is laid out in full, beside their marks."""
    beside = AREA if marked else None
    return differences(folder / made.file, in_full(letter, to), made.pages, tagged=False, beside=beside)


unlike_but_for_marks = partial(unlike, marked=True)


def _index(letters: Iterable[MadeLetter], *, marked: bool) -> bytes:
    """Which letter has which pages, and what its marks tell of it."""
    rows: list[tuple[str, ...]] = []
    for at, letter in enumerate(letters, 1):
        first, last = letter.pages or (1, 0)
        told = (str(at), str(last - first + 1)) if marked else ()
        rows.append((letter.reference, str(first), str(last), *told))
    return write_csv((*_INDEX, *(_OF_MARKS if marked else ())), rows)
