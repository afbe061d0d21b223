"""Print files of batches, and their indexes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.compare import differences
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.print_file import PrintFile
from govkit.posting.single_files import Counting, batch_file
from govkit.posting.single_pdf import in_full
from govkit.posting.typesetter import LetterToSend, SetLetter, Typesetter
from govkit.posting.whole_file import told_of, whole_file
from govkit.recipients.recipient import Addressee
from govkit.write.spreadsheet.as_csv import write_csv

_INDEX: Final = ("reference", "page_from", "page_to")


def setter(letter: LetterToSend) -> Typesetter:
    """What sets the letter for each of its recipients, without its tags, which no printer reads."""
    return Typesetter(letter, tagged=False)


def print_batch(number: int, letters: Iterator[tuple[str, SetLetter]], folder: Path) -> MadeBatch:
    """One PDF of all the letters of a batch, and its index as CSV."""
    place, counted = batch_file(number, "pdf", folder), Counting()
    with whole_file(place) as out:
        file = PrintFile(out)
        for reference, letter in letters:
            pages = file.add(letter.pages, letter.varying)
            made = MadeLetter(reference, place.name, pages)
            counted.count(made, pages.last - pages.first + 1, in_full=letter.in_full)
        file.close()
    index = place.with_suffix(".csv")
    rows = [(each.reference, *map(str, each.pages or ())) for each in counted.letters]
    with whole_file(index) as out:
        out.write(write_csv(_INDEX, rows))
    files = (told_of(place, folder), told_of(index, folder))
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, files)


def unlike(made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In what the pages of a letter in its print file differ from the letter that is laid out in full."""
    return differences(folder / made.file, in_full(letter, to), made.pages, tagged=False)
