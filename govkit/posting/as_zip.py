"""Letters one by one, many to a zip file."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from govkit.posting.form import Counting, Letters, SingleFiles, batch_file
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.whole_file import OWNER_ALONE, told_of, whole_file

FOR: Final = "the same in zip files, which any computer opens"
TAGGED: Final = True
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # that a zip file knows
_UNIX: Final = 3  # whose rights of a file are told


def make(number: int, letters: Letters, folder: Path) -> MadeBatch:
    """One zip file of all the letters, each named after its reference."""
    place, counted, singles = batch_file(number, "zip", folder), Counting(), SingleFiles()
    with whole_file(place) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as shard:
        for reference, letter in letters:
            entry = zipfile.ZipInfo(f"{reference}.pdf", _FIRST_DAY)
            entry.external_attr, entry.create_system = OWNER_ALONE << 16, _UNIX
            shard.writestr(entry, singles.file_of(letter))
            counted.count(MadeLetter(reference, place.name, None), letter)
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, (told_of(place, folder),))


def made(letter: MadeLetter, folder: Path) -> bytes:
    """A letter's own file, out of its shard."""
    with zipfile.ZipFile(folder / letter.file) as shard:
        return shard.read(f"{letter.reference}.pdf")
