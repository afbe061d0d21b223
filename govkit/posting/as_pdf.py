"""Letters one by one, as loose files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from govkit.issuing.links import refuse_links
from govkit.posting.form import Counting, Letters, SingleFiles
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.whole_file import told_of, whole_file

FOR: Final = "a small run, as loose files"
TAGGED: Final = True
LOOSE: Final = "letters"  # the folder that they lie in
_OWNERS_FOLDER: Final = 0o700


def make(number: int, letters: Letters, folder: Path) -> MadeBatch:
    """A file for each letter, named after its reference."""
    refuse_links([folder / LOOSE])
    (folder / LOOSE).mkdir(mode=_OWNERS_FOLDER, exist_ok=True)
    singles, counted, files = SingleFiles(), Counting(), []
    for reference, letter in letters:
        place = folder / LOOSE / f"{reference}.pdf"
        with whole_file(place) as out:
            out.write(singles.file_of(letter))
        files.append(told_of(place, folder))
        counted.count(MadeLetter(reference, files[-1].name, None), letter)
    return MadeBatch(number, tuple(counted.letters), counted.in_full, counted.pages, tuple(files))


def made(letter: MadeLetter, folder: Path) -> bytes:
    """A letter's own file."""
    return (folder / letter.file).read_bytes()
