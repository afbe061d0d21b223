"""Letters as print files, each with an index of its pages."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from govkit.posting.form import Counting, Letters, batch_file
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.print_file import PrintFile
from govkit.posting.whole_file import told_of, whole_file
from govkit.write.spreadsheet.as_csv import write_csv

FOR: Final = "a printer, many letters to a file, with an index of their pages"
TAGGED: Final = False
_INDEX: Final = ("reference", "page_from", "page_to")


def make(number: int, letters: Letters, folder: Path) -> MadeBatch:
    """One PDF of all the letters, and its index as CSV."""
    place, counted = batch_file(number, "pdf", folder), Counting()
    with whole_file(place) as out:
        file = PrintFile(out)
        for reference, letter in letters:
            pages = file.add(letter.pages, letter.varying)
            counted.count(MadeLetter(reference, place.name, pages), letter)
        file.close()
    index = place.with_suffix(".csv")
    rows = [(each.reference, *map(str, each.pages or ())) for each in counted.letters]
    with whole_file(index) as out:
        out.write(write_csv(_INDEX, rows))
    files = (told_of(place, folder), told_of(index, folder))
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, files)


def made(letter: MadeLetter, folder: Path) -> Path:
    """The print file in which a letter has its pages."""
    return folder / letter.file
