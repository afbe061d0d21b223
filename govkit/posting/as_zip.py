"""Letters one by one, many to a zip file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.single_files import in_zip, out_of_zip
from govkit.posting.single_pdf import ENDING, files_of, setter, unlike_in_full
from govkit.posting.typesetter import LetterToSend, SetLetter
from govkit.recipients.recipient import Addressee

__all__ = ["FOR", "make", "setter", "unlike"]

FOR: Final = "the same in zip files, which any computer opens"


def make(number: int, letters: Iterator[tuple[str, SetLetter]], folder: Path) -> MadeBatch:
    """One zip file of all the letters."""
    return in_zip(number, files_of(letters), ENDING, folder)


def unlike(made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In what a letter's own file differs from the letter that is laid out in full."""
    return unlike_in_full(out_of_zip(made, ENDING, folder), letter, to)
