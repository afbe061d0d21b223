"""A letter in a file, scored."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from govkit.document import Genre
from govkit.readability.sentence import Located
from govkit.tasks.read_files import read_files

LETTER = "Dear Sam.\n\nWe would like to share some of the details about your family with the council so that they can find out who needs help.\n"


def scored_file(folder: Path, name: str = "letter.txt", text: str = LETTER) -> Located:
    """The scores of a file that says this."""
    (folder / name).write_text(text, "utf-8")
    with chdir(folder):
        (located,) = read_files([Path(name)], Genre.LETTER).documents
    return located
