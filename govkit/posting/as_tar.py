"""Letters one by one, many to a tar file."""

from __future__ import annotations

import tarfile
from io import BytesIO
from pathlib import Path
from typing import Final

from govkit.posting.form import Counting, Letters, SingleFiles, batch_file
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.whole_file import OWNER_ALONE, told_of, whole_file

FOR: Final = "a portal or for email, letter by letter and tagged for screen readers (PDF/UA-1), many to a tar file"
TAGGED: Final = True


def make(number: int, letters: Letters, folder: Path) -> MadeBatch:
    """One tar file of all the letters, each named after its reference."""
    place, counted, singles = batch_file(number, "tar", folder), Counting(), SingleFiles()
    with whole_file(place) as out, tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as shard:
        for reference, letter in letters:
            content = singles.file_of(letter)
            entry = tarfile.TarInfo(f"{reference}.pdf")
            entry.size, entry.mode = len(content), OWNER_ALONE
            shard.addfile(entry, BytesIO(content))
            counted.count(MadeLetter(reference, place.name, None), letter)
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, (told_of(place, folder),))


def made(letter: MadeLetter, folder: Path) -> bytes:
    """A letter's own file, out of its shard."""
    with tarfile.open(folder / letter.file) as shard:
        member = shard.extractfile(f"{letter.reference}.pdf")
        return member.read() if member else b""
